package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.Model;

@Model
public record Playlist(@Id long id, @Label ManyToMany<Artist> artists) {}
//                                  ^ PL1111
