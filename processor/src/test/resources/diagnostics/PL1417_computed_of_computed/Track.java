package shop;

import dev.plectrum.model.Computed;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
public record Track(
    @Id long id,
    int milliseconds,
    @Computed("milliseconds / 1000") int seconds,
    @Computed("seconds / 60") int minutes) {}
//            ^ PL1417
