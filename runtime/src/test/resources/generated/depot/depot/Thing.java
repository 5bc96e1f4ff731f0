package depot;

import dev.plectrum.adminsite.Display;
import dev.plectrum.model.CreatedAt;
import dev.plectrum.model.Default;
import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Json;
import dev.plectrum.model.Label;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.OneToOne;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A model with every kind of value. */
@Model
public record Thing(
    @Id UUID id,
    @NotBlank @Size(max = 200) String name,
    @Size(max = 60) String slug,
    @Size(max = 1000) String summary,
    @Nullable String notes,
    long visits,
    @Nullable Long bytes,
    int milliseconds,
    @Default("3") @Nullable Integer stars,
    @Default("7") short level,
    @Nullable Short depth,
    @Default("true") boolean open,
    @Nullable Boolean checked,
    double loudness,
    @Nullable Double weight,
    @Default("0.99") @Digits(integer = 8, fraction = 2) BigDecimal price,
    @Digits(integer = 3, fraction = 1) @Nullable BigDecimal discount,
    UUID token,
    @Nullable UUID ticket,
    @Default("2024-01-31T10:00:00Z") Instant sold,
    @Nullable Instant seen,
    LocalDate made,
    @Nullable LocalDate gone,
    LocalTime opens,
    @Nullable LocalTime closes,
    LocalDateTime starts,
    @Nullable LocalDateTime ends,
    @Default("PT5M") Duration lasts,
    @Nullable Duration rests,
    @Default("cafe") byte[] photo,
    byte @Nullable [] stamp,
    @Default("{}") JsonNode facts,
    @Json @Nullable List<String> words2,
    List<Integer> sizes,
    @Default("[]") List<Size2> kinds,
    @Default("SMALL") Size2 size,
    @Nullable Size2 wrapping,
    @OnDelete(DeleteRule.PROTECT) ForeignKey<Maker> maker,
    @OnDelete(DeleteRule.SET_NULL) @Nullable OneToOne<Thing> successor,
    ManyToMany<Tag> tags,
    @CreatedAt Instant createdAt) {
  /** How large it is. */
  public enum Size2 {
    SMALL,
    @Label("Very large")
    LARGE
  }

  /** What stands for it. */
  @Label
  public String title() {
    return name + " (" + slug + ")";
  }

  @Display(value = "Length", orderBy = "milliseconds")
  String duration() {
    return milliseconds / 1000 + " s";
  }

  Size2 suggested() {
    return Size2.LARGE;
  }

  @Nullable StringBuilder words() {
    return null;
  }
}
