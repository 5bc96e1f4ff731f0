package shop;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.GenericForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.Targets;

@Model
public record Note(
    @Id long id,
    @OnDelete(DeleteRule.CASCADE) @Targets(Line.class) GenericForeignKey<Record> target) {}
//                                             ^ PL1332
