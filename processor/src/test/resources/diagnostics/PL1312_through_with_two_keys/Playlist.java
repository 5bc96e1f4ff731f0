package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.Model;
import dev.plectrum.model.Through;

@Model
public record Playlist(@Id long id, @Through(Entry.class) ManyToMany<Track> tracks) {}
//                                                ^ PL1312
