package shop;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/new tracks")
//       ^ PL2108
  @Public
  static String tracks() {
    return "";
  }
}
