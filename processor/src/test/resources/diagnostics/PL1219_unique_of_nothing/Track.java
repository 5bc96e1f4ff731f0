package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Unique;

@Model(unique = {@Unique})
//               ^ PL1219
public record Track(@Id long id) {}
