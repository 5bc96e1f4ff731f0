package shop;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import java.util.Map;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/tracks")
  @Public
  static Map<Integer, String> tracks() {
//                            ^ PL2401
    return Map.of();
  }
}
