package office;

import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What somebody can do. */
@Model
public record Skill(@Id long id, @Label @NotBlank @Size(max = 40) String name) {}
