package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Index;
import dev.plectrum.model.Model;

@Model(indexes = @Index(value = "milliseconds", name = "by length"))
//                                                     ^ PL1106
public record Track(@Id long id, int milliseconds) {}
