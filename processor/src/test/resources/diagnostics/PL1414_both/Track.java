package shop;

import dev.plectrum.model.DatabaseDefault;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
public record Track(@Id long id, @DatabaseDefault(value = "1", sql = "1") int milliseconds) {}
//                               ^ PL1414
