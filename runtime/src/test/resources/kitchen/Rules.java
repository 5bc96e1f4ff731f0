package kitchen;

import dev.plectrum.model.*;
import jakarta.validation.constraints.*;
import java.math.BigDecimal;
import java.time.*;
import org.jspecify.annotations.Nullable;

/** Every constraint on every type it can stand on. */
@Model(
    indexes = @Index({"code", "-whole"}),
    unique = @Unique({"code", "whole"}))
public record Rules(
    @Id long id,
    @NotBlank @Size(min = 2, max = 5) @Pattern(regexp = "[A-Z]+\\d*", flags = Pattern.Flag.CASE_INSENSITIVE) @Unique String code,
    @NotEmpty @Email @Nullable String mail,
    @Pattern(regexp = "a\"b$") @Pattern(regexp = "[^\\\\]*", flags = {Pattern.Flag.DOTALL, Pattern.Flag.MULTILINE}, message = "No \"backslash\", please. This is a rather long message that somebody wrote because a short one would not have said it all.") String twice,
    @Size(min = 3) String longEnough,
    @Min(1) @Max(9_000_000_000L) long wide,
    @Min(1) @Max(9) int whole,
    @Positive @Nullable Integer wholeOrNot,
    @NegativeOrZero short small,
    @DecimalMin("0.5") @DecimalMax(value = "99.5", inclusive = false) @Nullable Short smallOrNot,
    @DecimalMin("0.5") @DecimalMax(value = "99.5", inclusive = false) double fraction,
    @Negative @Nullable Double fractionOrNot,
    @Digits(integer = 3, fraction = 2) @Positive @DecimalMax("100.00") BigDecimal price,
    @Digits(integer = 3, fraction = 2) @PositiveOrZero @Nullable BigDecimal priceOrNot,
    @Digits(integer = 4, fraction = 0) @Nullable Long year,
    @AssertTrue boolean accepted,
    @AssertFalse @Nullable Boolean refused,
    @Past Instant past,
    @FutureOrPresent @Nullable LocalDate future,
    @PastOrPresent LocalDateTime pastOrPresent) {}
