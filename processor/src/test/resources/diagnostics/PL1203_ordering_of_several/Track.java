package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

@Model(ordering = {"name", "-unitprise"})
//                         ^ PL1203
public record Track(
    @Id long id,
    @Size(max = 200) String name,
    @Digits(integer = 8, fraction = 2) BigDecimal unitPrice) {}
