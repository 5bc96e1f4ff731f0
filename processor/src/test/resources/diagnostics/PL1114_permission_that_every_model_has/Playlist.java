package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Permission;

@Model(permissions = @Permission(codename = "change_playlist", name = "Can change a playlist"))
//                                          ^ PL1114
record Playlist(@Id long id) {}
