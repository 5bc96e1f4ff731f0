package shop;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

final class MoreRoutes {
  private MoreRoutes() {}

  @Route("/tracks")
//       ^ PL2103
  @Public
  static String all() {
    return "";
  }
}
