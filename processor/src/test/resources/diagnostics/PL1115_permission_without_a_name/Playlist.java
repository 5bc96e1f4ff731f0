package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Permission;

@Model(permissions = @Permission(codename = "publish_playlist", name = ""))
//                                          ^ PL1115
record Playlist(@Id long id) {}
