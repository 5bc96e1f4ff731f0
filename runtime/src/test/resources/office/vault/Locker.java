package vault;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import jakarta.validation.constraints.Size;
import office.Employee;

/** Where somebody keeps things. */
@Model
public record Locker(
    @Id long id,
    @Label @Size(max = 20) String number,
    @OnDelete(DeleteRule.CASCADE) ForeignKey<Employee> owner) {}
