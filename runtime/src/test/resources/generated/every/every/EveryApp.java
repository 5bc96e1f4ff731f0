package every;

import dev.plectrum.project.App;

@App("every")
final class EveryApp {}
