package shop;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import java.util.List;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/tracks")
  @Public
  static List<?> tracks() {
//               ^ PL2401
    return List.of();
  }
}
