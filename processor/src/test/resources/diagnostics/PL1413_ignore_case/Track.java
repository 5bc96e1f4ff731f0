package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Unique;

@Model
public record Track(@Id long id, @Unique(ignoreCase = true) int milliseconds) {}
//                                                    ^ PL1413
