package shop;

import dev.plectrum.model.Check;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
public record Track(@Id long id, @Check int milliseconds) {}
//                               ^ PL1412
