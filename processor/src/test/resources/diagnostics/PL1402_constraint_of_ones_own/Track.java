package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.Size;

@Model
public record Track(@Id long id, @Isrc @Size(max = 12) String code) {}
//                               ^ PL1402
