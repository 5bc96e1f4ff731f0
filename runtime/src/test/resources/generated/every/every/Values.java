package every;

import dev.plectrum.model.Default;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every kind of value, asked for, optional and with a default; read and written. */
public record Values(
    long aLong,
    @Negative @Nullable Long anotherLong,
    @Default("-5000000000") long longByDefault,
    @Max(7) int anInt,
    @Digits(integer = 3, fraction = 0) @Nullable Integer anotherInt,
    @Default("3") Integer intByDefault,
    @PositiveOrZero short aShort,
    @Nullable Short anotherShort,
    @Default("4") short shortByDefault,
    @AssertTrue(message = "Agree, please.") boolean aBoolean,
    @Nullable Boolean anotherBoolean,
    @Default("true") boolean booleanByDefault,
    @DecimalMax("2.5") double aDouble,
    @Nullable Double anotherDouble,
    @Default("1.5") double doubleByDefault,
    @DecimalMin(value = "0.00", inclusive = false) BigDecimal aDecimal,
    @Nullable BigDecimal anotherDecimal,
    @Default("9.90") BigDecimal decimalByDefault,
    @NotBlank @Size(min = 2, max = 5) String aString,
    @Email @Nullable String anotherString,
    @NotEmpty @Pattern(regexp = "[a-z\"\\\\$]+", flags = Pattern.Flag.CASE_INSENSITIVE) @Default("a\"$\\b")
        String stringByDefault,
    UUID aUuid,
    @Nullable UUID anotherUuid,
    @Default("123e4567-e89b-12d3-a456-426614174000") UUID uuidByDefault,
    @Past Instant anInstant,
    @Nullable Instant anotherInstant,
    @Default("2024-01-31T10:00:00Z") Instant instantByDefault,
    LocalDate aDate,
    @Nullable LocalDate anotherDate,
    @Default("2024-01-31") LocalDate dateByDefault,
    LocalTime aTime,
    @Nullable LocalTime anotherTime,
    @Default("10:00") LocalTime timeByDefault,
    LocalDateTime aDateTime,
    @Nullable LocalDateTime anotherDateTime,
    @Default("2024-01-31T10:00") LocalDateTime dateTimeByDefault,
    Kind aKind,
    @Nullable Kind anotherKind,
    @Default("LIVE") Kind kindByDefault,
    List<String> strings,
    @Nullable List<Integer> numbers,
    List<Kind> kinds,
    List<@Nullable String> holes,
    List<List<Short>> table) {}
