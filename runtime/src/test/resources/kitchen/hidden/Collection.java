package kitchen.hidden;

import dev.plectrum.model.*;

@Model
public record Collection(@Id long id, java.lang.String name) {}
