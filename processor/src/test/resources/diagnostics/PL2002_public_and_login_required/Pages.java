package shop;

import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.App;
import dev.plectrum.route.LoginRequired;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

@App(value = "shop", uses = AuthApp.class)
final class ShopApp {}

final class Pages {
  @Route("/account")
  @Public
  @LoginRequired
//^ PL2002
  static String account() {
    return "";
  }
}
