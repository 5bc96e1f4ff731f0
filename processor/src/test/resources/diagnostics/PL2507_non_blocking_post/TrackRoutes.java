package shop;

import dev.plectrum.route.HttpMethod;
import dev.plectrum.route.NonBlocking;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route(method = HttpMethod.POST, value = "/ping")
  @Public
  @NonBlocking
  static String ping() {
//              ^ PL2507
    return "";
  }
}
