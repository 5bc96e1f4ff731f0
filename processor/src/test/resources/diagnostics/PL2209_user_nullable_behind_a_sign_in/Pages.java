package shop;

import dev.plectrum.auth.AuthApp;
import dev.plectrum.auth.User;
import dev.plectrum.project.App;
import dev.plectrum.route.LoginRequired;
import dev.plectrum.route.Route;
import org.jspecify.annotations.Nullable;

@App(value = "shop", uses = AuthApp.class)
final class ShopApp {}

final class Pages {
  @Route("/account")
  @LoginRequired
  static String account(@Nullable User user) {
//                                     ^ PL2209
    return "";
  }
}
