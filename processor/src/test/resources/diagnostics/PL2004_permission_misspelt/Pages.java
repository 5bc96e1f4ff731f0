package shop;

import dev.plectrum.auth.AuthApp;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.project.App;
import dev.plectrum.route.PermissionRequired;
import dev.plectrum.route.Route;

@App(value = "shop", uses = AuthApp.class)
final class ShopApp {}

@Model
record Playlist(@Id long id, String name) {}

final class Pages {
  @Route("/playlists")
  @PermissionRequired("shop.ad_playlist")
//                    ^ PL2004
  static String playlists() {
    return "";
  }
}
