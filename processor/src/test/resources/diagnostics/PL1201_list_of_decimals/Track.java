package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import java.math.BigDecimal;
import java.util.List;

@Model
public record Track(
    @Id long id,
    List<BigDecimal> value) {}
//                   ^ PL1201
