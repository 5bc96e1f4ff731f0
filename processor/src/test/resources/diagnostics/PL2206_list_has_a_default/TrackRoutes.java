package shop;

import dev.plectrum.model.Default;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import java.util.List;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/tracks")
  @Public
  static String tracks(@Default("rock") List<String> tag) {
//                                                   ^ PL2206
    return "";
  }
}
