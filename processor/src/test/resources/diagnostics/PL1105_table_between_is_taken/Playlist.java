package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.Model;

@Model
public record Playlist(
    @Id long id,
    ManyToMany<Artist> artists) {}
//                     ^ PL1105
