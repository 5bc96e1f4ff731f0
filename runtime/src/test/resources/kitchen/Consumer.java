package kitchen;

import dev.plectrum.model.*;

@Model
public record Consumer(@Id long id, String name) {}
