package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Was;

@Model
public record Track(@Id long id, @Was("number") int number) {}
//                                    ^ PL1223
