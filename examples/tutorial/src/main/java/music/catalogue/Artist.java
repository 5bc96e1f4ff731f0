package music.catalogue;

import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import dev.plectrum.model.Unique;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Somebody who makes music. */
@Model(ordering = "name")
public record Artist(
    @Id long id, // The database chooses it.
    @Label @Unique @NotBlank @Size(max = 120) String name) {}
