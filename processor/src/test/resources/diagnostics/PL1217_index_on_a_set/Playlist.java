package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Index;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.Model;

@Model(indexes = @Index({"artists"}))
//                       ^ PL1217
public record Playlist(@Id long id, ManyToMany<Artist> artists) {}
