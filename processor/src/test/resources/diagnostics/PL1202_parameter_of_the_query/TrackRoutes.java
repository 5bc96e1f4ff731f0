package shop;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import org.jspecify.annotations.Nullable;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/tracks")
  @Public
  static String tracks(@Nullable int page) {
//                                   ^ PL1202
    return "";
  }
}
