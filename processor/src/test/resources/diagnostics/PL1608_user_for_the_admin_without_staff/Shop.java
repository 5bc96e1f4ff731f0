package shop;

import dev.plectrum.admin.AdminApp;
import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.Project;

@Project(user = Member.class, apps = {AuthApp.class, AdminApp.class, ShopApp.class})
//                    ^ PL1608
final class Shop {}
