package club;

import dev.plectrum.project.App;

@App("club")
public final class ClubApp {}
