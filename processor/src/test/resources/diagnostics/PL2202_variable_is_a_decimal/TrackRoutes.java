package shop;

import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import java.math.BigDecimal;

final class TrackRoutes {
  private TrackRoutes() {}

  @Route("/prices/{price}")
  @Public
  static String price(BigDecimal price) {
//                               ^ PL2202
    return "";
  }
}
