package shop;

import dev.plectrum.model.Default;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/tracks/{id}")
  @Public
  static String track(@Default("1") long id) {
//                                       ^ PL2204
    return "";
  }
}
