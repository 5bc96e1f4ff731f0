package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Index;
import dev.plectrum.model.Model;

@Model(indexes = {@Index("number"), @Index("number")})
//                                  ^ PL1222
public record Track(@Id long id, int number) {}
