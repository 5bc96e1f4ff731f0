package shop;

import dev.plectrum.model.Computed;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
public record Track(@Id long id, int milliseconds, @Computed("miliseconds / 1000") int seconds) {}
//                                                           ^ PL1203
