package shop;

import dev.plectrum.project.Include;
import dev.plectrum.project.Project;

@Project(apps = ShopApp.class, urls = @Include(path = "/", app = ShopApp.class))
final class Site {}
