package shop;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

final class TrackRoutes {
  private TrackRoutes() {}

  record View(long id) {}

  @Route("/track")
  @Public
  static View track() {
    return new View(1);
  }

  @Route("/tracks")
  @Public
  static TrackRoutesView tracks() {
    return new TrackRoutesView(1);
  }
}
