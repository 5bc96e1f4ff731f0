package kitchen.hidden;

import dev.plectrum.model.*;

@Model
public record Object(@Id long id, java.lang.String name) {}
