package kitchen.hidden;

import dev.plectrum.model.*;

@Model
public record Class(@Id long id, java.lang.String name) {}
