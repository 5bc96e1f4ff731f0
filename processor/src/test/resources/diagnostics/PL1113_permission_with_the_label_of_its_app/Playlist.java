package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Permission;

@Model(permissions = @Permission(codename = "shop.publish_playlist", name = "Can publish"))
//                                          ^ PL1113
record Playlist(@Id long id) {}
