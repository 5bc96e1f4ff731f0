package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

@Model
public record Track(@Id long id, @Positive @Size(max = 10) String number) {}
//                               ^ PL1401
