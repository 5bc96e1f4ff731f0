package shop;

import dev.plectrum.project.Project;

@Project(apps = ShopApp.class)
final class Shop {}
//    ^ PL3004
