package kitchen;

import dev.plectrum.model.*;

@Model
public record Draft(@Id long id, String name) {}
