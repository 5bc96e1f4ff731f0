package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.Model;
import dev.plectrum.model.Through;

@Model
public record Playlist(@Id long id, @Through(value = Entry.class, target = "trak") ManyToMany<Track> tracks) {}
//                                                                         ^ PL1313
