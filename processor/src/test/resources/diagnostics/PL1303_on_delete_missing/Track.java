package shop;

import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
public record Track(@Id long id, ForeignKey<Artist> artist) {}
//                                                  ^ PL1303
