package kitchen;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.Version;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Keys of several columns. */
final class Portions {
  private Portions() {}

  @Model
  record Spice(@Id UUID id) {}

  @Model
  record Measure(@Id @Size(max = 5) String code) {}

  @Model
  record Portion(
      @Id @OnDelete(DeleteRule.CASCADE) ForeignKey<Spice> spice,
      @Id @OnDelete(DeleteRule.PROTECT) ForeignKey<Measure> measure,
      @Id Taste key,
      @Id long id,
      @Id int row,
      @Version int version,
      String note) {}

  /** How much of it. */
  enum Taste {
    MILD,
    HOT
  }
}
