package shop;

import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.App;
import dev.plectrum.route.PermissionRequired;
import dev.plectrum.route.Route;

@App(value = "shop", uses = AuthApp.class)
final class ShopApp {}

final class Pages {
  @Route("/users")
  @PermissionRequired("auth.view_users")
//                    ^ PL2004
  static String users() {
    return "";
  }
}
