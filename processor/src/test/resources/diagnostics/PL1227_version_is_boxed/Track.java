package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Version;

@Model
public record Track(@Id long id, @Version Integer edition) {}
//                               ^ PL1227
