package office;

import dev.plectrum.auth.User;
import dev.plectrum.model.Default;
import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.ReverseOf;
import dev.plectrum.model.ReverseSet;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody who works here. */
@Model
public record Employee(
    @Id long id,
    @Label @NotBlank @Size(max = 80) String name,
    @Default("") String notes,
    @OnDelete(DeleteRule.PROTECT) ForeignKey<Department> department,
    @OnDelete(DeleteRule.SET_NULL) @Nullable ForeignKey<Employee> boss,
    @Default("JUNIOR") Level level,
    @Digits(integer = 8, fraction = 2) @DecimalMin("0") @Default("0") BigDecimal salary,
    @Nullable LocalDate since,
    @Default("true") boolean active,
    ManyToMany<Skill> skills,
    @OnDelete(DeleteRule.SET_NULL) @Nullable ForeignKey<User> createdBy,
    @ReverseOf("owner") ReverseSet<Task> tasks) {}
