package shop;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import org.jspecify.annotations.Nullable;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/tracks/{id}")
  @Public
  static String track(@Nullable Long id) {
//                                   ^ PL2203
    return "";
  }
}
