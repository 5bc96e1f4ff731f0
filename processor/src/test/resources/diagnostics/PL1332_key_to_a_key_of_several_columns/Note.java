package shop;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;

@Model
public record Note(@Id long id, @OnDelete(DeleteRule.CASCADE) ForeignKey<Line> line) {}
//                                                                             ^ PL1332
