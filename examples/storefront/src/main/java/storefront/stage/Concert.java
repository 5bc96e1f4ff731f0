package storefront.stage;

import static dev.plectrum.model.DeleteRule.PROTECT;

import dev.plectrum.adminsite.Display;
import dev.plectrum.model.CreatedAt;
import dev.plectrum.model.Default;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Index;
import dev.plectrum.model.Label;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.ReverseOf;
import dev.plectrum.model.ReverseSet;
import dev.plectrum.model.Unique;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import storefront.store.Genre;

/** An evening of the house band. */
@Model(
    ordering = {"-day", "title"},
    indexes = @Index("-day"))
public record Concert(
    @Id long id,
    @Label @NotBlank @Size(max = 120) String title,
    @Unique @NotBlank @Pattern(regexp = "[-a-z0-9]+") @Size(max = 60) String slug,
    @OnDelete(PROTECT) ForeignKey<Venue> venue,
    LocalDate day,
    @Nullable LocalTime doors,
    @Default("STANDING") Seating seating,
    @Digits(integer = 6, fraction = 2) @DecimalMin("0.00") BigDecimal price,
    @Default("false") boolean soldOut,
    @Nullable String programme,
    ManyToMany<Genre> genres,
    @CreatedAt Instant createdAt,
    @ReverseOf("concert") ReverseSet<Piece> pieces) {

  /** Whether somebody gets in without a ticket. */
  @Display(value = "Free?", orderBy = "price")
  public boolean free() {
    return price.signum() == 0;
  }
}
