package shop;

import dev.plectrum.model.CreatedAt;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.Size;

@Model
public record Track(@Id long id, @CreatedAt @Size(max = 30) String added) {}
//                               ^ PL1212
