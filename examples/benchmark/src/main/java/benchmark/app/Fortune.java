package benchmark.app;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Table;
import jakarta.validation.constraints.Size;

/** A message to be shown escaped. */
@Model
@Table("fortune")
public record Fortune(@Id long id, @Size(max = 2048) String message) {}
