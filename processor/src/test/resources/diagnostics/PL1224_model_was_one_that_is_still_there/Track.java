package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Was;

@Model
@Was("Artist")
//   ^ PL1224
public record Track(@Id long id) {}
