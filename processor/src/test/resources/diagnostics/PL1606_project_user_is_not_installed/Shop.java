package shop;

import club.Member;
import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.Project;

@Project(user = Member.class, apps = {AuthApp.class, ShopApp.class})
//                    ^ PL1606
final class Shop {}
