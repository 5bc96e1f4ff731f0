package shop;

import dev.plectrum.project.Include;
import dev.plectrum.project.Project;

@Project(
    apps = ShopApp.class,
    urls = @Include(path = "/static", app = ShopApp.class))
//                         ^ PL1022
final class Site {}
