package shop;

import dev.plectrum.route.HttpMethod;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/tracks/{id}")
  @Public
  static String track(long id) {
    return "";
  }

  @Route(method = HttpMethod.DELETE, value = "/tracks/{number}")
//                                           ^ PL2106
  @Public
  static void delete(long number) {}
}
