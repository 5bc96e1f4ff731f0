package every;

import dev.plectrum.project.App;
import dev.plectrum.project.Include;
import dev.plectrum.project.Project;

@Project(
    apps = {EveryApp.class},
    urls = {@Include(path = "/every", app = EveryApp.class)})
final class Everything {}
