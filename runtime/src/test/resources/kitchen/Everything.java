package kitchen;

import dev.plectrum.model.CreatedAt;
import dev.plectrum.model.Default;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Json;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.OneToOne;
import dev.plectrum.model.Unique;
import dev.plectrum.model.UpdatedAt;
import jakarta.validation.constraints.*;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.*;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import static dev.plectrum.model.DeleteRule.CASCADE;
import static dev.plectrum.model.DeleteRule.SET_NULL;
import tools.jackson.databind.JsonNode;

/** Every type a column can have, plain, nullable and with a default. */
@Model(ordering = {"-text", "uuid"})
public record Everything(
    @Id UUID id,
    long wide,
    @Nullable Long wideOrNot,
    @Default("9223372036854775807") long wideByDefault,
    @Default("-12") @Nullable Long wideOrNotByDefault,
    int whole,
    @Nullable Integer wholeOrNot,
    @Default("-5") int wholeByDefault,
    short small,
    @Nullable Short smallOrNot,
    @Default("7") short smallByDefault,
    @Default("7") @Nullable Short smallOrNotByDefault,
    boolean flag,
    @Nullable Boolean flagOrNot,
    @Default("true") boolean flagByDefault,
    double fraction,
    @Nullable Double fractionOrNot,
    @Default("1e-3") double fractionByDefault,
    @Digits(integer = 8, fraction = 2) BigDecimal decimal,
    @Digits(integer = 1, fraction = 9) @Nullable BigDecimal decimalOrNot,
    @Digits(integer = 8, fraction = 2) @Default("0.99") BigDecimal decimalByDefault,
    String text,
    @Nullable String textOrNot,
    @Default("a \"quoted\" \\ $L and\ttab") String textByDefault,
    UUID uuid,
    @Nullable UUID uuidOrNot,
    @Default("123e4567-e89b-12d3-a456-426614174000") UUID uuidByDefault,
    Instant instant,
    @Nullable Instant instantOrNot,
    @Default("2024-01-31T10:00:00Z") Instant instantByDefault,
    LocalDate date,
    @Nullable LocalDate dateOrNot,
    @Default("2024-01-31") LocalDate dateByDefault,
    LocalTime time,
    @Nullable LocalTime timeOrNot,
    @Default("10:15") LocalTime timeByDefault,
    LocalDateTime dateTime,
    @Nullable LocalDateTime dateTimeOrNot,
    @Default("2024-01-31T10:15") LocalDateTime dateTimeByDefault,
    byte[] bytes,
    byte @Nullable [] bytesOrNot,
    @Default("00ff") byte[] bytesByDefault,
    List<String> listOfText,
    @Nullable List<Long> listOrNot,
    @Default("[]") @Size(min = 0, max = 5) List<Short> listByDefault,
    @NotEmpty List<Colour> listOfEnum,
    List<UUID> listOfUuid,
    JsonNode tree,
    @Nullable JsonNode treeOrNot,
    @Default("{\"a\": [1, \"$L\"]}") JsonNode treeByDefault,
    @Json List<String> texts,
    @Json @Nullable Map<String, List<Long>> numbers,
    @Json Inside inside,
    @Json @Nullable Map<String, Inside> insidesOrNot,
    Colour colour,
    @Nullable Colour colourOrNot,
    @Default("RED") Colour colourByDefault,
    Size2 size,
    @Nullable TimeUnit foreignEnum,
    DayOfWeek day,
    Long boxedButNeverNull,
    @CreatedAt Instant createdAt,
    @UpdatedAt Instant updatedAt,
    @CreatedAt LocalDate createdOn,
    @UpdatedAt LocalDateTime updatedIn) {
  /** What is kept as JSON, of everything that can be. */
  public record Inside(
      @Size(max = 3) String name,
      @Nullable Size2 size,
      @Nullable JsonNode any,
      Map<String, @Nullable Inside> more,
      List<Map<String, Integer>> lists,
      @Nullable Map<String, String> words) {}

  /** A nested enum. */
  public enum Size2 {
    SMALL,
    @dev.plectrum.model.Label("really \"large\"")
    LARGE
  }
}
