package kitchen;

import dev.plectrum.model.*;

@Model
public record Record(@Id long id, String name) {}
