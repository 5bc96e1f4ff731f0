package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.Model;
import dev.plectrum.model.Symmetrical;

@Model
public record Playlist(@Id long id, @Symmetrical ManyToMany<Track> tracks) {}
//                                  ^ PL1316
