package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Index;
import dev.plectrum.model.Model;

@Model(indexes = @Index(value = "number", name = "by_number"))
//               ^ PL1222
public record Track(@Id long id, int number) {}
