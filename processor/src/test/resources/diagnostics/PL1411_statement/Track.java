package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Index;
import dev.plectrum.model.Model;

@Model(indexes = @Index(value = "milliseconds", condition = "milliseconds > 0; SELECT 1"))
//                                                          ^ PL1411
public record Track(@Id long id, int milliseconds) {}
