package shop;

import dev.plectrum.auth.User;
import dev.plectrum.route.Route;
import dev.plectrum.route.UserPasses;

final class Pages {
  @Route("/staff")
  @UserPasses("isStaff")
//            ^ PL1607
  static String staff() {
    return "";
  }

  static boolean isStaff(User user) {
    return user.isStaff();
  }
}
