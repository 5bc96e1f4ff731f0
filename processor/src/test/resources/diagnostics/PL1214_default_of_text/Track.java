package shop;

import dev.plectrum.model.Default;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.Size;

@Model
public record Track(@Id long id, @Default("too long") @Size(max = 3) String code) {}
//                                        ^ PL1214
