package office;

import dev.plectrum.auth.User;
import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.Embedded;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.ReverseOf;
import dev.plectrum.model.ReverseSet;
import dev.plectrum.model.Unique;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Where people work. */
@Model
public record Department(
    @Id long id,
    @Label @Unique @NotBlank @Size(max = 80) String name,
    @OnDelete(DeleteRule.SET_NULL) @Nullable ForeignKey<User> createdBy,
    @Embedded @Nullable Room room,
    @ReverseOf("department") ReverseSet<Employee> employees) {}
