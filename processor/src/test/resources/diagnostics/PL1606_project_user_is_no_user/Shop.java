package shop;

import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.Project;

@Project(user = Track.class, apps = {AuthApp.class, ShopApp.class})
//                   ^ PL1606
final class Shop {}
