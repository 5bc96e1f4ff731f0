package shop;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/tracks?page=1")
//       ^ PL2108
  @Public
  static String tracks() {
    return "";
  }
}
