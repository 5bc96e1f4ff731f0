package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Index;
import dev.plectrum.model.Model;

@Model(indexes = {@Index(value = "name", prefix = true), @Index(value = "number", prefix = true)})
//                                                       ^ PL1230
public record Track(@Id long id, String name, int number) {}
