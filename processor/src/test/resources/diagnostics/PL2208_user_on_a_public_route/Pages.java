package shop;

import dev.plectrum.auth.AuthApp;
import dev.plectrum.auth.User;
import dev.plectrum.project.App;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

@App(value = "shop", uses = AuthApp.class)
final class ShopApp {}

final class Pages {
  @Route("/account")
  @Public
  static String account(User user) {
//                           ^ PL2208
    return "";
  }
}
