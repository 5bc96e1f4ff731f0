package shop;

import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.App;
import dev.plectrum.route.Route;
import dev.plectrum.route.UserPasses;

@App(value = "shop", uses = AuthApp.class)
final class ShopApp {}

final class Pages {
  @Route("/reports")
  @UserPasses("isOpen")
//            ^ PL2006
  static String reports() {
    return "";
  }

  static boolean isOpen() {
    return true;
  }
}
