package dev.plectrum.db;

/** The kinds of values that a column can hold, by the Java type that stands for them. */
public enum ValueKind {
  /** {@code long}. */
  LONG("bigint"),
  /** {@code int}. */
  INT("integer"),
  /** {@code short}. */
  SHORT("smallint"),
  /** {@code boolean}. */
  BOOLEAN("boolean"),
  /** {@code double}. */
  DOUBLE("double precision"),
  /** {@link java.math.BigDecimal}. */
  DECIMAL("numeric"),
  /** {@link String}, and enums by the names of their constants. */
  TEXT("text"),
  /** {@link java.util.UUID}. */
  UUID("uuid"),
  /** {@link java.time.Instant}. */
  INSTANT("timestamptz"),
  /** {@link java.time.LocalDate}. */
  DATE("date"),
  /** {@link java.time.LocalTime}. */
  TIME("time"),
  /** {@link java.time.LocalDateTime}. */
  DATE_TIME("timestamp"),
  /** {@link java.time.Duration}. */
  DURATION("interval"),
  /** {@code byte[]}. */
  BYTES("bytea"),
  /** JSON, as its text. */
  JSON("jsonb"),
  /** An array of another kind. */
  ARRAY("");

  private final String postgresql;

  ValueKind(String postgresql) {
    this.postgresql = postgresql;
  }

  /** PostgreSQL's name of the type, as arrays of it need. */
  String postgresql() {
    return postgresql;
  }

  /**
   * The kind of a primary key.
   *
   * @throws IllegalArgumentException if {@code key} is none: only {@code Long}, {@code String} and
   *     {@code UUID} are
   */
  public static ValueKind ofKey(Object key) {
    if (key instanceof Long) {
      return LONG;
    }
    if (key instanceof String) {
      return TEXT;
    }
    if (key instanceof java.util.UUID) {
      return UUID;
    }
    throw new IllegalArgumentException("A key is a Long, String or UUID, not " + key + ".");
  }

  /**
   * The kind of one of the parts of a {@link CompositeKey}.
   *
   * @throws IllegalArgumentException if no key has such a part
   */
  public static ValueKind ofPart(Object part) {
    if (part instanceof Integer) {
      return INT;
    }
    if (part instanceof Short) {
      return SHORT;
    }
    if (part instanceof Boolean) {
      return BOOLEAN;
    }
    if (part instanceof java.time.LocalDate) {
      return DATE;
    }
    if (part instanceof java.time.LocalDateTime) {
      return DATE_TIME;
    }
    return part instanceof java.time.Instant ? INSTANT : ofKey(part);
  }
}
