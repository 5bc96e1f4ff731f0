package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.Model;

@Model(ordering = "artists")
//                ^ PL1216
public record Playlist(@Id long id, ManyToMany<Artist> artists) {}
