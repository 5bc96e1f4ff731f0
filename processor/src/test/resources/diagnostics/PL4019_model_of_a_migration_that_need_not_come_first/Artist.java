package people;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
public record Artist(@Id long id) {}
