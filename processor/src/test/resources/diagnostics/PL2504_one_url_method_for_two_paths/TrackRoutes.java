package shop;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import org.jspecify.annotations.Nullable;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/tracks")
  @Public
  static String list() {
    return "";
  }

  @Route("/albums")
  @Public
  static String list(@Nullable String search) {
//              ^ PL2504
    return "";
  }
}
