package shop;

import dev.plectrum.project.Include;
import dev.plectrum.project.Project;

@Project(apps = ShopApp.class, urls = @Include(path = "/", app = String.class))
//                                                                     ^ PL1010
final class Site {}
