package shop;

import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.Size;

@Model
public record Artist(@Id long id, @Size(max = 120) String name) {}
