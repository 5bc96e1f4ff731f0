package shop;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/tracks/no-{id}")
//       ^ PL2102
  @Public
  static String track(long id) {
    return "";
  }
}
