package kitchen.hidden;

import dev.plectrum.model.*;

@Model
public record Long(@Id long id, java.lang.String name) {}
