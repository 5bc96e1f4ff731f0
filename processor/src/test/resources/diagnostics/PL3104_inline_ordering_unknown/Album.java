package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.ReverseOf;
import dev.plectrum.model.ReverseSet;
import jakarta.validation.constraints.Size;

@Model
public record Album(
    @Id long id,
    @Size(max = 160) String title,
    @ReverseOf("album") ReverseSet<Track> tracks) {}
