package dev.plectrum.admin;

import dev.plectrum.config.SiteZone;
import dev.plectrum.db.ArrayType;
import dev.plectrum.json.JsonText;
import dev.plectrum.json.MalformedJsonException;
import dev.plectrum.json.Notation;
import dev.plectrum.validation.ValidationException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type stand in a form. Times are cut to milliseconds, the most that the pickers
 * of browsers can hold; what is not changed is not written, so nothing is lost.
 *
 * @param text the text of a value
 * @param parse the value of a text, or null if it has none
 * @param message what to say of a text without a value, made of the text
 */
record Codec<V>(
    Function<V, String> text,
    Function<String, @Nullable V> parse,
    Function<String, String> message) {
  /** One that says the same of every text without a value. */
  Codec(Function<V, String> text, Function<String, @Nullable V> parse, String message) {
    this(text, parse, wrong -> message);
  }

  static final Codec<String> TEXT = new Codec<>(text -> text, text -> text, "Enter a text.");
  static final Codec<Long> LONG =
      new Codec<>(String::valueOf, Notation::longValue, "Enter a whole number.");
  static final Codec<Integer> INT =
      new Codec<>(String::valueOf, Notation::intValue, "Enter a whole number.");
  static final Codec<Short> SHORT =
      new Codec<>(String::valueOf, Notation::shortValue, "Enter a whole number.");
  static final Codec<Double> DOUBLE =
      new Codec<>(String::valueOf, Notation::doubleValue, "Enter a number.");
  static final Codec<BigDecimal> DECIMAL =
      new Codec<>(BigDecimal::toPlainString, Notation::decimal, "Enter a number.");
  static final Codec<UUID> UUID_TEXT =
      new Codec<>(UUID::toString, Notation::uuid, "Enter a valid UUID.");
  static final Codec<LocalDate> DATE =
      new Codec<>(LocalDate::toString, Notation::date, "Enter a valid date.");
  static final Codec<LocalTime> TIME =
      new Codec<>(
          time -> time.truncatedTo(ChronoUnit.MILLIS).toString(),
          Notation::time,
          "Enter a valid time.");
  static final Codec<Duration> DURATION =
      new Codec<>(
          Duration::toString,
          text -> Notation.duration(text.strip()),
          "Enter a valid duration, as PT3M20S.");
  static final Codec<byte[]> BYTES =
      new Codec<>(
          bytes -> Base64.getMimeEncoder().encodeToString(bytes), Codec::bytes, "Enter Base64.");
  static final Codec<LocalDateTime> DATE_TIME =
      new Codec<>(
          time -> time.truncatedTo(ChronoUnit.MILLIS).toString(),
          Notation::dateTime,
          "Enter a valid date and time.");

  /** Instants as browsers send them: without an offset, here that of the site's zone. */
  static final Codec<Instant> INSTANT =
      new Codec<>(
          instant -> SiteZone.local(instant).truncatedTo(ChronoUnit.MILLIS).toString(),
          text -> {
            LocalDateTime time = Notation.dateTime(text);
            return time == null ? Notation.instant(text) : SiteZone.instant(time);
          },
          "Enter a valid date and time.");

  /** Yes or no where there may be neither. */
  static final Codec<Boolean> FLAG =
      new Codec<>(
          String::valueOf,
          text ->
              switch (text) {
                case "true", "on" -> true;
                case "false" -> false;
                default -> null;
              },
          "Choose one.");

  static <E> Codec<List<E>> array(ArrayType<E> type) {
    Lines<E> lines = new Lines<>(type);
    return new Codec<>(lines::write, lines::read, lines::wrong);
  }

  static <V> Codec<V> json(JsonText<V> type) {
    return new Codec<>(
        type::write,
        text -> {
          try {
            return type.read(text);
          } catch (ValidationException | MalformedJsonException wrong) {
            return null;
          }
        },
        "Enter valid JSON.");
  }

  private static byte @Nullable [] bytes(String text) {
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException noBase64) {
      return null;
    }
  }
}
