package kitchen;

import dev.plectrum.model.*;

@Model
public record Generated(@Id long id, String name) {}
