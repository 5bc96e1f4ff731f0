package shop;

import dev.plectrum.model.Deferrable;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.Unique;

@Model(
    unique =
        @Unique(
            value = "number",
            condition = "number > 0",
            deferrable = Deferrable.DEFERRED))
//                                 ^ PL1418
public record Track(@Id long id, int number) {}
