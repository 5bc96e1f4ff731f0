package office;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import jakarta.validation.constraints.Size;

/** What opens the door; not in the admin. */
@Model
public record Badge(
    @Id long id,
    @Label @Size(max = 20) String code,
    @OnDelete(DeleteRule.CASCADE) ForeignKey<Employee> holder) {}
