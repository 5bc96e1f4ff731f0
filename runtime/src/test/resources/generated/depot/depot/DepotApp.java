package depot;

import dev.plectrum.project.App;

@App("depot")
final class DepotApp {}
