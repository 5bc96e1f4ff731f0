package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.Size;

@Model
public record Line(@Id @Size(max = 20) String code, @Id int number, @Id int part) {}
//     ^ PL4113
