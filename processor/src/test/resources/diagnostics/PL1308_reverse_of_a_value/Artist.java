package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.ReverseOf;
import dev.plectrum.model.ReverseSet;

@Model
public record Artist(
    @Id long id,
    @ReverseOf("number") ReverseSet<Track> tracks) {}
//             ^ PL1308
