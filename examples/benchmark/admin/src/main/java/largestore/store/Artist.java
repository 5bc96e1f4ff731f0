package largestore.store;

import dev.plectrum.model.Id;
import dev.plectrum.model.Index;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import dev.plectrum.model.Unique;
import jakarta.validation.constraints.Size;

/** Who made an album. */
@Model(ordering = "name", indexes = @Index(value = "name", prefix = true))
public record Artist(@Id long id, @Label @Unique @Size(max = 120) String name) {}
