package shop;

import dev.plectrum.auth.AuthApp;
import dev.plectrum.auth.User;
import dev.plectrum.project.App;
import dev.plectrum.route.NonBlocking;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import org.jspecify.annotations.Nullable;

@App(value = "shop", uses = AuthApp.class)
final class ShopApp {}

final class Pages {
  @Route("/ping")
  @Public
  @NonBlocking
  static String ping(@Nullable User user) {
//                                  ^ PL2503
    return "";
  }
}
