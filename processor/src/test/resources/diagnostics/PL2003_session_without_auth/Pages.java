package shop;

import dev.plectrum.auth.SessionData;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

final class Pages {
  @Route("/basket")
  @Public
  static String basket(SessionData session) {
//                                 ^ PL2003
    return "";
  }
}
