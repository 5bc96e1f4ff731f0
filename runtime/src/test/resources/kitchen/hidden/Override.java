package kitchen.hidden;

import dev.plectrum.model.*;

@Model
public record Override(@Id long id, java.lang.String name) {}
