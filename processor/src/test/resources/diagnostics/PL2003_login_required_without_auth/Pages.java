package shop;

import dev.plectrum.route.LoginRequired;
import dev.plectrum.route.Route;

final class Pages {
  @Route("/account")
  @LoginRequired
//^ PL2003
  static String account() {
    return "";
  }
}
