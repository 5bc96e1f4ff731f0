package stock;

import dev.plectrum.project.App;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

@App("stock")
public final class StockApp {
  @Route("/{id}")
  @Public
  static String article(long id) {
    return Long.toString(id);
  }
}
