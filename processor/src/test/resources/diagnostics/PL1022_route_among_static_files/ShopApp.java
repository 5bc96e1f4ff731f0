package shop;

import dev.plectrum.project.App;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

@App("shop")
final class ShopApp {
  @Route("/{name}")
  @Public
  static String named(String name) {
    return name;
  }
}
