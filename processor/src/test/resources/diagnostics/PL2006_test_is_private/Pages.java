package shop;

import dev.plectrum.auth.AuthApp;
import dev.plectrum.auth.User;
import dev.plectrum.project.App;
import dev.plectrum.route.Route;
import dev.plectrum.route.UserPasses;

@App(value = "shop", uses = AuthApp.class)
final class ShopApp {}

final class Pages {
  @Route("/reports")
  @UserPasses("isStaff")
//            ^ PL2006
  static String reports() {
    return "";
  }

  private static boolean isStaff(User user) {
    return user.isStaff();
  }
}
