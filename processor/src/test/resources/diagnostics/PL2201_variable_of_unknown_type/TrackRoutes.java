package shop;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/tracks/{id}")
  @Public
  static String track(float id) {
//                          ^ PL2201
    return "";
  }
}
