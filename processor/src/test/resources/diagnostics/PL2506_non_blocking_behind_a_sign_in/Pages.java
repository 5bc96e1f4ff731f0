package shop;

import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.App;
import dev.plectrum.route.LoginRequired;
import dev.plectrum.route.NonBlocking;
import dev.plectrum.route.Route;

@App(value = "shop", uses = AuthApp.class)
final class ShopApp {}

final class Pages {
  @Route("/ping")
  @LoginRequired
//^ PL2506
  @NonBlocking
  static String ping() {
    return "";
  }
}
