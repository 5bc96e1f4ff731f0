package storefront.store;

import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import dev.plectrum.model.ReverseOf;
import dev.plectrum.model.ReverseSet;
import dev.plectrum.model.Unique;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who made an album: a person, a band or an orchestra. */
@Model(ordering = "name")
public record Artist(
    @Id long id,
    @Label @Unique @NotBlank @Size(max = 120) String name,
    @ReverseOf("artist") ReverseSet<Album> albums) {}
