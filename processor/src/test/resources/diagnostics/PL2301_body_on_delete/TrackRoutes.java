package shop;

import dev.plectrum.route.Body;
import dev.plectrum.route.HttpMethod;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route(method = HttpMethod.DELETE, value = "/tracks")
  @Public
  static void delete(@Body TrackInput input) {}
//                                    ^ PL2301
}
