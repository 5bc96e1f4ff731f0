package kitchen;

import dev.plectrum.model.*;

@Model
public record Optional(@Id long id, String name) {}
