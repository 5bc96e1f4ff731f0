package shop;

import dev.plectrum.route.Route;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/tracks")
  static String tracks() {
//              ^ PL2001
    return "";
  }
}
