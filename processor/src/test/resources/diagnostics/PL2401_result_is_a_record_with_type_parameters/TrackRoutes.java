package shop;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/tracks")
  @Public
  static Pair<String> tracks() {
//                    ^ PL2401
    return new Pair<>("", "");
  }
}
