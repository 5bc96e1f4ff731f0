package shop;

import dev.plectrum.auth.User;
import dev.plectrum.route.LoginRequired;
import dev.plectrum.route.Route;

final class Pages {
  @Route("/mine")
  @LoginRequired
  static String mine(User user) {
//                        ^ PL1607
    return "";
  }
}
