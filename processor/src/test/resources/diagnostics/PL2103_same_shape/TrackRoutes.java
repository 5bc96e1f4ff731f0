package shop;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/tracks/{id}")
//       ^ PL2103
  @Public
  static String track(long id) {
    return "";
  }

  @Route("/tracks/{slug}")
  @Public
  static String bySlug(String slug) {
    return "";
  }
}
