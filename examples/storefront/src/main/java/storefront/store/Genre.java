package storefront.store;

import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import dev.plectrum.model.Unique;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A kind of music: Jazz, Rock, Opera. */
@Model(ordering = "name")
public record Genre(@Id long id, @Label @Unique @NotBlank @Size(max = 120) String name) {}
