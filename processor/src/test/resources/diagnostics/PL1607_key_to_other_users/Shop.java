package shop;

import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.Project;

@Project(user = Member.class, apps = {AuthApp.class, ShopApp.class})
final class Shop {}
