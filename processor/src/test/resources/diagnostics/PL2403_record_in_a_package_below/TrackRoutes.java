package shop.api;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

public final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/tracks")
  @Public
  public static TrackView track() {
    return new TrackView(1);
  }
}
