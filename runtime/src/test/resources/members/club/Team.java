package club;

import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Model
public record Team(@Id long id, @Label @NotBlank @Size(max = 100) String name) {}
