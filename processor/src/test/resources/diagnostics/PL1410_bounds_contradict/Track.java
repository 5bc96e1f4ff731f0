package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

@Model
public record Track(@Id long id, @Min(10) @Max(5) int number) {}
//                                                    ^ PL1410
