package shop;

import dev.plectrum.route.Body;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/tracks")
  @Public
  static String tracks(@Body TrackInput input) {
//                                      ^ PL2301
    return "";
  }
}
