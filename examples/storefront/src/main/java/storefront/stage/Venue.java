package storefront.stage;

import dev.plectrum.model.Default;
import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import dev.plectrum.model.ReverseOf;
import dev.plectrum.model.ReverseSet;
import dev.plectrum.model.Unique;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** A place where concerts are given. */
@Model(ordering = "name")
public record Venue(
    @Id long id,
    @Label @Unique @NotBlank @Size(max = 120) String name,
    @NotBlank @Size(max = 80) String city,
    @Positive int capacity,
    @Default("CLOSED") Roof roof,
    @ReverseOf("venue") ReverseSet<Concert> concerts) {}
