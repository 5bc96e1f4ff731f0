package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Was;

@Model
@Was("Track")
//   ^ PL1223
public record Track(@Id long id) {}
