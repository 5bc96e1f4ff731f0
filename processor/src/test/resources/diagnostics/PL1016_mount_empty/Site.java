package shop;

import dev.plectrum.project.Include;
import dev.plectrum.project.Project;

@Project(apps = ShopApp.class, urls = {@Include(path = "", app = ShopApp.class)})
//                                                     ^ PL1016
final class Site {}
