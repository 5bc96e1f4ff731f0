package benchmark.app;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Table;
import jakarta.validation.constraints.Size;

/** What products are grouped by. */
@Model
@Table("collection")
public record Collection(@Id long id, @Size(max = 255) String title) {}
