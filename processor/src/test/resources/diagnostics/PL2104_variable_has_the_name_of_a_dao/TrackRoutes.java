package shop;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/tracks/{tracks}")
//       ^ PL2104
  @Public
  static String track(TrackDao tracks) {
    return "";
  }
}
