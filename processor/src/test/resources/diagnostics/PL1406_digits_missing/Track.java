package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import java.math.BigDecimal;

@Model
public record Track(@Id long id, BigDecimal unitPrice) {}
//                                          ^ PL1406
