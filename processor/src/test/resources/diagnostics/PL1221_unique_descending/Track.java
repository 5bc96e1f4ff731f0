package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Unique;

@Model(unique = @Unique({"number", "-disc"}))
//                                 ^ PL1221
public record Track(@Id long id, int number, int disc) {}
