package shop;

import dev.plectrum.model.Default;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;

@Model
public record Track(@Id long id, @Default("0.999") @Digits(integer = 8, fraction = 2) BigDecimal price) {}
//                                        ^ PL1214
