package shop;

import dev.plectrum.model.DatabaseDefault;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;

@Model
public record Track(
    @Id long id, int milliseconds, @DatabaseDefault(sql = "milliseconds / 1000") int seconds) {}
//                                                        ^ PL1416
