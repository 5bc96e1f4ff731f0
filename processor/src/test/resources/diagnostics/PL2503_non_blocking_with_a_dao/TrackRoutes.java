package shop;

import dev.plectrum.route.NonBlocking;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/tracks")
  @Public
  @NonBlocking
  static String tracks(TrackDao tracks) {
//                              ^ PL2503
    return "";
  }
}
