package shop;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/albums/{id}/tracks/{id}")
//       ^ PL2105
  @Public
  static String track(long id) {
    return "";
  }
}
