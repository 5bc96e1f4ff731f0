package shop;

import dev.plectrum.route.Body;
import dev.plectrum.route.HttpMethod;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route(method = HttpMethod.POST, value = "/tracks")
  @Public
  static void add(@Body TrackInput input) {}
}
