package dev.plectrum.http;

import dev.plectrum.json.Notation;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * Turns segments of a path into values, for generated route tables: {@code is…} first, which is
 * false for a segment that no such value is written as, then {@code to…}.
 */
public final class PathValues {
  private PathValues() {}

  /** Whether {@code segment} is a whole number of 64 bits: digits, perhaps after a minus sign. */
  public static boolean isLong(String segment) {
    return Notation.longValue(segment) != null;
  }

  /** The number that {@code segment} is. */
  public static long toLong(String segment) {
    return Objects.requireNonNull(Notation.longValue(segment), segment);
  }

  /** Whether {@code segment} is a whole number of 32 bits. */
  public static boolean isInt(String segment) {
    return Notation.intValue(segment) != null;
  }

  /** The number that {@code segment} is. */
  public static int toInt(String segment) {
    return Objects.requireNonNull(Notation.intValue(segment), segment);
  }

  /** Whether {@code segment} is a whole number of 16 bits. */
  public static boolean isShort(String segment) {
    return Notation.shortValue(segment) != null;
  }

  /** The number that {@code segment} is. */
  public static short toShort(String segment) {
    return Objects.requireNonNull(Notation.shortValue(segment), segment);
  }

  /** Whether {@code segment} is a UUID of 36 characters. */
  public static boolean isUuid(String segment) {
    return Notation.uuid(segment) != null;
  }

  /** The UUID that {@code segment} is. */
  public static UUID toUuid(String segment) {
    return Objects.requireNonNull(Notation.uuid(segment), segment);
  }

  /** Whether {@code segment} is a date like {@code 2024-01-31}. */
  public static boolean isDate(String segment) {
    return Notation.date(segment) != null;
  }

  /** The date that {@code segment} is. */
  public static LocalDate toDate(String segment) {
    return Objects.requireNonNull(Notation.date(segment), segment);
  }

  /** Whether {@code segment} is a text: anything but nothing. */
  public static boolean isText(String segment) {
    return !segment.isEmpty();
  }
}
