package people;

import dev.plectrum.project.App;

@App("people")
public final class PeopleApp {}
