package shop;

import dev.plectrum.model.Default;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import java.time.LocalDate;

@Model
public record Track(@Id long id, @Default("31.1.2024") LocalDate day) {}
//                                        ^ PL1214
