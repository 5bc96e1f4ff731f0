package kitchen.programme;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

/** Where something is on. */
@Model
public record Venue(@Id long id, String name) {}
