package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.Size;

@Model
public record Track(@Id long id, @Size(min = 5, max = 3) String name) {}
//                                           ^ PL1405
