package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.Model;
import dev.plectrum.model.ReverseOf;

@Model
public record Artist(
    @Id long id,
    @ReverseOf("artist") ManyToMany<Track> tracks) {}
//             ^ PL1308
