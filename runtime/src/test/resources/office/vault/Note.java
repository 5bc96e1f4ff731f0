package vault;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import office.Employee;
import office.Task;

/** What somebody wrote about a task. */
@Model
public record Note(
    @Id long id,
    @OnDelete(DeleteRule.RESTRICT) ForeignKey<Task> task,
    @OnDelete(DeleteRule.CASCADE) ForeignKey<Employee> author) {}
