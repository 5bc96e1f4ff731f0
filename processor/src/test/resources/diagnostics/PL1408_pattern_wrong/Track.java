package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@Model
public record Track(@Id long id, @Pattern(regexp = "[a-z") @Size(max = 10) String code) {}
//                                                 ^ PL1408
