package shop;

import dev.plectrum.auth.AuthApp;
import dev.plectrum.auth.SessionData;
import dev.plectrum.project.App;
import dev.plectrum.route.NonBlocking;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

@App(value = "shop", uses = AuthApp.class)
final class ShopApp {}

final class Pages {
  @Route("/basket")
  @Public
  @NonBlocking
  static String basket(SessionData session) {
//                                 ^ PL2503
    return "";
  }
}
