package benchmark.app;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Table;

/** One of 10,000 rows that are looked up by their keys. */
@Model
@Table("world")
public record World(@Id long id, int randomNumber) {}
