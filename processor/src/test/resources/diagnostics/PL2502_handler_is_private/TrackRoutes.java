package shop;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/tracks")
  @Public
  private static String tracks() {
//                      ^ PL2502
    return "";
  }
}
