package shop;

import dev.plectrum.route.NonAtomic;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/ping")
  @Public
  @NonAtomic
  static String ping() {
//              ^ PL2508
    return "";
  }
}
