package shop;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import java.util.Map;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/tracks")
  @Public
  static TrackView track() {
    return new TrackView(1, Map.of());
  }
}
