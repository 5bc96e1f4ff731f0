package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Permission;

@Model(
    permissions = {
      @Permission(codename = "publish_playlist", name = "Can publish a playlist"),
      @Permission(codename = "publish_playlist", name = "Can print a playlist")
//                           ^ PL1114
    })
record Playlist(@Id long id) {}
