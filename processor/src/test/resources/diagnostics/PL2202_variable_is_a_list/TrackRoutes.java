package shop;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import java.util.List;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/tracks/{ids}")
  @Public
  static String tracks(List<Long> ids) {
//                                ^ PL2202
    return "";
  }
}
