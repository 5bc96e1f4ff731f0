package storefront.store;

import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import dev.plectrum.model.Unique;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The format of the file that a customer downloads. */
@Model(ordering = "name")
public record MediaType(@Id long id, @Label @Unique @NotBlank @Size(max = 120) String name) {}
