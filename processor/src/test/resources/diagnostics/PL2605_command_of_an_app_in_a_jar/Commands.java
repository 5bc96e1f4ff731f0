package shop;

import dev.plectrum.auth.AuthApp;
import dev.plectrum.project.App;
import dev.plectrum.project.Command;

@App(value = "shop", uses = AuthApp.class)
final class ShopApp {}

final class Commands {
  @Command("createsuperuser")
//         ^ PL2605
  static void createSuperUser() {}
}
