package kitchen;

import dev.plectrum.model.Check;
import dev.plectrum.model.Column;
import dev.plectrum.model.CreatedAt;
import dev.plectrum.model.Default;
import dev.plectrum.model.Embedded;
import dev.plectrum.model.Id;
import dev.plectrum.model.Index;
import dev.plectrum.model.Model;
import dev.plectrum.model.Unique;
import dev.plectrum.model.UpdatedAt;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups of columns, under names that generated code has too. */
@Model(ordering = "-path.order", indexes = {@Index("group.path"), @Index("lower(path.text)")})
public record Groups(
    @Id long id,
    @Embedded Part group,
    @Embedded(prefix = "p_") Part path,
    @Embedded(prefix = "") @Nullable Part at,
    @Embedded @Nullable Part in,
    @Embedded Stamps stamps,
    @Embedded @Nullable One column) {
  /** Columns. */
  public record Part(
      @NotBlank @Size(max = 5) String text,
      @Default("3") @Positive @Check int order,
      @Digits(integer = 3, fraction = 1) @Positive @Nullable BigDecimal path,
      boolean group,
      @Nullable Colour colour,
      @Unique @Column("words") @Size(max = 3) List<String> in,
      long errors) {}

  /** Columns that set themselves. */
  public record Stamps(@CreatedAt Instant created, @UpdatedAt Instant updated) {}

  /** One column. */
  public record One(double column) {}
}
