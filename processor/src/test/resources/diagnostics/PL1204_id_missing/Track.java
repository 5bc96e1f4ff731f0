package shop;

import dev.plectrum.model.Model;
import jakarta.validation.constraints.Size;

@Model
public record Track(@Size(max = 200) String name) {}
//     ^ PL1204
