package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;

@Model
public record Track(@Id long id, @Digits(integer = 8, fraction = -2) BigDecimal unitPrice) {}
//                               ^ PL1407
