package kitchen.hidden;

import dev.plectrum.model.*;

@Model
public record Integer(@Id long id, java.lang.String name) {}
