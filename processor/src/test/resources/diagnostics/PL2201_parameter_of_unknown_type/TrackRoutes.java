package shop;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/tracks")
  @Public
  static String tracks(Thread thread) {
//                            ^ PL2201
    return "";
  }
}
