package shop;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/tracks/{id}")
//       ^ PL2104
  @Public
  static String track(long trackId) {
    return "";
  }
}
