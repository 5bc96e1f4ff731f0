package shop;

import dev.plectrum.model.Computed;
import dev.plectrum.model.Default;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
public record Track(
    @Id long id, int milliseconds, @Computed("milliseconds / 1000") @Default("0") int seconds) {}
//                                                                  ^ PL1215
