package storefront.store;

import static dev.plectrum.model.DeleteRule.CASCADE;
import static dev.plectrum.model.DeleteRule.PROTECT;
import static dev.plectrum.model.DeleteRule.SET_NULL;

import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Index;
import dev.plectrum.model.Label;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.ReverseOf;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A song as the store sells it. */
@Model(
    ordering = "name",
    indexes = {@Index("name"), @Index("unitPrice")})
public record Track(
    @Id long id,
    @Label @NotBlank @Size(max = 200) String name,
    @OnDelete(CASCADE) ForeignKey<Album> album,
    @OnDelete(PROTECT) ForeignKey<MediaType> mediaType,
    @OnDelete(SET_NULL) @Nullable ForeignKey<Genre> genre,
    @Size(max = 220) @Nullable String composer,
    @Positive int milliseconds,
    @PositiveOrZero @Nullable Long bytes,
    @Digits(integer = 8, fraction = 2) @DecimalMin("0.00") BigDecimal unitPrice,
    @ReverseOf("tracks") ManyToMany<Playlist> playlists) {

  /** Minutes and seconds: {@code 5:43}. */
  public String duration() {
    return PlayingTime.ofMilliseconds(milliseconds).clock();
  }
}
