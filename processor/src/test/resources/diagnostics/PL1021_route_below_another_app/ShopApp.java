package shop;

import dev.plectrum.project.App;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

@App("shop")
final class ShopApp {
  @Route("/stock")
  @Public
  static String overview() {
    return "";
  }

  @Route("/stock/{name}")
  @Public
  static String named(String name) {
    return name;
  }

  @Route("/stock/7")
  @Public
  static String seven() {
    return "";
  }
}
