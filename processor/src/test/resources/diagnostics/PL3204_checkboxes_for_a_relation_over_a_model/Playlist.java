package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.Model;
import dev.plectrum.model.Through;
import jakarta.validation.constraints.Size;

@Model
public record Playlist(@Id long id, @Size(max = 80) String name, @Through(Entry.class) ManyToMany<Track> tracks) {}
