package every;

import dev.plectrum.model.Default;
import dev.plectrum.route.NonBlocking;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parameters of the query. */
final class QueryRoutes {
  private QueryRoutes() {}

  @Route("/query/asked")
  @Public
  static String asked(
      long aLong,
      @Min(2) int anInt,
      short aShort,
      boolean aBoolean,
      double aDouble,
      BigDecimal aDecimal,
      @NotBlank @Size(max = 3) String aString,
      UUID aUuid,
      Instant anInstant,
      LocalDate aDate,
      LocalTime aTime,
      LocalDateTime aDateTime,
      Kind aKind) {
    return String.join(
        " ",
        List.of(
            "" + aLong,
            "" + anInt,
            "" + aShort,
            "" + aBoolean,
            "" + aDouble,
            "" + aDecimal,
            aString,
            "" + aUuid,
            "" + anInstant,
            "" + aDate,
            "" + aTime,
            "" + aDateTime,
            aKind.name()));
  }

  @Route("/query/optional")
  @Public
  static String optional(
      @Nullable Long aLong,
      @Max(9) @Nullable Integer anInt,
      @Nullable Short aShort,
      @Nullable Boolean aBoolean,
      @Nullable Double aDouble,
      @Nullable BigDecimal aDecimal,
      @Pattern(regexp = "x+") @Nullable String aString,
      @Nullable UUID aUuid,
      @Nullable Instant anInstant,
      @Nullable LocalDate aDate,
      @Nullable LocalTime aTime,
      @Nullable LocalDateTime aDateTime,
      @Nullable Kind aKind) {
    return aLong + " " + anInt + " " + aShort + " " + aBoolean + " " + aDouble + " " + aDecimal
        + " " + aString + " " + aUuid + " " + anInstant + " " + aDate + " " + aTime + " "
        + aDateTime + " " + aKind;
  }

  @Route("/query/default")
  @Public
  @NonBlocking
  static String byDefault(
      @Default("1") long aLong,
      @Default("2") Integer anInt,
      @Default("3") short aShort,
      @Default("true") boolean aBoolean,
      @Default("1.5") double aDouble,
      @Default("0.10") BigDecimal aDecimal,
      @Default("\"") String aString,
      @Default("123e4567-e89b-12d3-a456-426614174000") UUID aUuid,
      @Default("1970-01-01T00:00:00Z") Instant anInstant,
      @Default("2024-01-31") LocalDate aDate,
      @Default("10:00") LocalTime aTime,
      @Default("2024-01-31T10:00") LocalDateTime aDateTime,
      @Default("LIVE") Kind aKind) {
    return aLong + " " + anInt + " " + aShort + " " + aBoolean + " " + aDouble + " " + aDecimal
        + " " + aString + " " + aUuid + " " + anInstant + " " + aDate + " " + aTime + " "
        + aDateTime + " " + aKind.name();
  }

  @Route("/query/lists")
  @Public
  static String lists(
      List<String> strings,
      List<Long> longs,
      List<BigDecimal> decimals,
      List<LocalDate> dates,
      List<Kind> kinds) {
    return strings + " " + longs + " " + decimals + " " + dates + " "
        + kinds.stream().map(Kind::name).toList();
  }

  @Route("/query/names")
  @Public
  static String names(
      @Nullable String request,
      @Nullable String query,
      @Nullable String path,
      @Nullable String db,
      @Nullable String everyUrls,
      @Nullable String mount,
      EveryUrls urls) {
    return request + query + path + db + everyUrls + mount + urls.names();
  }
}
