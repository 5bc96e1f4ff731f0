package largestore.store;

import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import dev.plectrum.model.Unique;
import jakarta.validation.constraints.Size;

/** A kind of music. */
@Model(ordering = "name")
public record Genre(@Id long id, @Label @Unique @Size(max = 120) String name) {}
