package shop;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

final class TrackRoutes {
  private TrackRoutes() {}

  private enum Kind {
//        ^ PL2403
    LIVE
  }

  record TrackView(Kind kind) {}

  @Route("/tracks")
  @Public
  static TrackView track() {
    return new TrackView(Kind.LIVE);
  }
}
