package office;

import dev.plectrum.model.Default;
import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Something to do. */
@Model
public record Task(
    @Id long id,
    @Label @NotBlank @Size(max = 80) String title,
    @OnDelete(DeleteRule.CASCADE) ForeignKey<Employee> owner,
    @Default("0") int place,
    @Default("false") boolean done) {
  /** The title, loudly. */
  public String shout() {
    return title.toUpperCase(java.util.Locale.ROOT) + "!";
  }
}
