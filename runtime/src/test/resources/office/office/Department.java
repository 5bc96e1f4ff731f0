package office;

import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import dev.plectrum.model.ReverseOf;
import dev.plectrum.model.ReverseSet;
import dev.plectrum.model.Unique;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Where people work. */
@Model
public record Department(
    @Id long id,
    @Label @Unique @NotBlank @Size(max = 80) String name,
    @ReverseOf("department") ReverseSet<Employee> employees) {}
