package shop;

import dev.plectrum.project.Project;

@Project(apps = {ShopApp.class, ShopApp.class})
//                                     ^ PL1014
final class Site {}
