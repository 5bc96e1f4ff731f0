package shop;

import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.App;
import dev.plectrum.route.LoginRequired;
import dev.plectrum.route.PermissionRequired;
import dev.plectrum.route.Route;

@App(value = "shop", uses = AuthApp.class)
final class ShopApp {}

final class Pages {
  @Route("/account")
  @LoginRequired
  @PermissionRequired("auth.view_user")
//                    ^ PL2002
  static String account() {
    return "";
  }
}
