package shop;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

final class TrackRoutes {
  private TrackRoutes() {}

  private record TrackView(long id) {}
//        ^ PL2403

  @Route("/tracks")
  @Public
  static TrackView track() {
    return new TrackView(1);
  }
}
