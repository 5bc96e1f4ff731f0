package kitchen;

import dev.plectrum.model.*;

@Model
public record Query(@Id long id, String name) {}
