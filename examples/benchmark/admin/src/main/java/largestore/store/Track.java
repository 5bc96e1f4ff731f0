package largestore.store;

import static dev.plectrum.model.DeleteRule.CASCADE;
import static dev.plectrum.model.DeleteRule.SET_NULL;

import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Index;
import dev.plectrum.model.Label;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A song, of which there are very many. */
@Model(
    ordering = "name",
    indexes = {
      @Index("name"),
      @Index(value = "name", prefix = true),
      @Index({"genre", "name"}),
      @Index("composer"),
      @Index("unitPrice"),
      @Index("released")
    })
public record Track(
    @Id long id,
    @Label @Size(max = 200) String name,
    @OnDelete(CASCADE) ForeignKey<Album> album,
    @OnDelete(SET_NULL) @Nullable ForeignKey<Genre> genre,
    @Size(max = 220) @Nullable String composer,
    @Positive int milliseconds,
    @Digits(integer = 8, fraction = 2) BigDecimal unitPrice,
    LocalDate released) {}
