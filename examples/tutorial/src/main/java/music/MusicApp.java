package music;

import dev.plectrum.project.App;

/** An app: the models and routes of this package. */
@App("music")
public final class MusicApp {}
