package shop;

import dev.plectrum.model.Check;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
@Check
// <- PL1412
public record Track(@Id long id, int milliseconds) {}
