package shop;

import dev.plectrum.project.Project;

@Project(apps = {ShopApp.class, String.class})
//                                    ^ PL1010
final class Site {}
