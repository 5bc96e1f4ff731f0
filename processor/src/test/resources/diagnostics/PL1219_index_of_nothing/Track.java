package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Index;
import dev.plectrum.model.Model;

@Model(indexes = @Index({}))
//               ^ PL1219
public record Track(@Id long id) {}
