package music;

import dev.plectrum.project.Include;
import dev.plectrum.project.Project;

/** The site: one app, at the root. */
@Project(
    apps = MusicApp.class,
    urls = @Include(path = "/", app = MusicApp.class))
final class Music {}
