package shop;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/tracks")
  @Public
  String tracks() {
//       ^ PL2501
    return "";
  }
}
