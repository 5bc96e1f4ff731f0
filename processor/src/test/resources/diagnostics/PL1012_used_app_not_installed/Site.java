package shop;

import dev.plectrum.project.Project;

@Project(apps = ShopApp.class)
//                     ^ PL1012
final class Site {}
