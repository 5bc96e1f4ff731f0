package dev.plectrum.processor.schema;

import dev.plectrum.processor.model.Notation;
import dev.plectrum.processor.model.ValueType;
import java.math.BigDecimal;

/**
 * What a column holds, before a database has a word for it.
 *
 * @param length characters at most, for {@link Kind#STRING}; 0 for no limit
 * @param precision digits in all, for {@link Kind#DECIMAL}; 0 elsewhere
 * @param scale digits after the point, for {@link Kind#DECIMAL}
 */
public record LogicalType(Kind kind, int length, int precision, int scale) {
  /** What stands for the time of the migration where a time is asked for. */
  public static final String NOW = "now";

  /** The type of a value of the Java type {@code type}; an enum is kept as the name it has. */
  static LogicalType of(ValueType type) {
    Kind kind =
        switch (type.kind()) {
          case LONG -> Kind.LONG;
          case INT -> Kind.INT;
          case SHORT -> Kind.SHORT;
          case BOOLEAN -> Kind.BOOLEAN;
          case DOUBLE -> Kind.DOUBLE;
          case DECIMAL -> Kind.DECIMAL;
          case STRING, ENUM -> Kind.STRING;
          case UUID -> Kind.UUID;
          case INSTANT -> Kind.INSTANT;
          case LOCAL_DATE -> Kind.DATE;
          case LOCAL_TIME -> Kind.TIME;
          case LOCAL_DATE_TIME -> Kind.DATE_TIME;
          case DURATION -> Kind.DURATION;
          case BYTES -> Kind.BYTES;
          case JSON -> Kind.JSON;
          case ARRAY ->
              switch (type.elements().kind()) {
                case LONG -> Kind.LONGS;
                case INT -> Kind.INTS;
                case SHORT -> Kind.SHORTS;
                case BOOLEAN -> Kind.BOOLEANS;
                case DOUBLE -> Kind.DOUBLES;
                case UUID -> Kind.UUIDS;
                case INSTANT -> Kind.INSTANTS;
                case LOCAL_DATE -> Kind.DATES;
                case LOCAL_TIME -> Kind.TIMES;
                case LOCAL_DATE_TIME -> Kind.DATE_TIMES;
                default -> Kind.STRINGS;
              };
        };
    return switch (kind) {
      case STRING -> new LogicalType(kind, type.length(), 0, 0);
      case DECIMAL -> new LogicalType(kind, 0, type.precision(), type.scale());
      default -> new LogicalType(kind, 0, 0, 0);
    };
  }

  /**
   * Whether a text is a value of this type in the notation of {@code @Default}, or the time of the
   * migration.
   */
  boolean isWritten(String text) {
    return switch (kind) {
      case LONG -> Notation.isOne(ValueType.Kind.LONG, text);
      case INT -> Notation.isOne(ValueType.Kind.INT, text);
      case SHORT -> Notation.isOne(ValueType.Kind.SHORT, text);
      case BOOLEAN -> Notation.isOne(ValueType.Kind.BOOLEAN, text);
      case DOUBLE -> Notation.isOne(ValueType.Kind.DOUBLE, text);
      case DECIMAL -> Notation.isOne(ValueType.Kind.DECIMAL, text) && fits(new BigDecimal(text));
      case STRING -> length == 0 || text.codePointCount(0, text.length()) <= length;
      case UUID -> Notation.isOne(ValueType.Kind.UUID, text);
      case INSTANT -> text.equals(NOW) || Notation.isOne(ValueType.Kind.INSTANT, text);
      case DATE -> text.equals(NOW) || Notation.isOne(ValueType.Kind.LOCAL_DATE, text);
      case TIME -> text.equals(NOW) || Notation.isOne(ValueType.Kind.LOCAL_TIME, text);
      case DATE_TIME -> text.equals(NOW) || Notation.isOne(ValueType.Kind.LOCAL_DATE_TIME, text);
      case DURATION -> Notation.isOne(ValueType.Kind.DURATION, text);
      case BYTES -> Notation.isOne(ValueType.Kind.BYTES, text);
      case JSON -> Notation.isOne(ValueType.Kind.JSON, text);
      case STRINGS,
          LONGS,
          INTS,
          SHORTS,
          BOOLEANS,
          DOUBLES,
          UUIDS,
          INSTANTS,
          DATES,
          TIMES,
          DATE_TIMES ->
          Notation.isOne(ValueType.Kind.ARRAY, text);
    };
  }

  private boolean fits(BigDecimal value) {
    return precision == 0
        || value.scale() <= scale && value.precision() - value.scale() <= precision - scale;
  }

  /** {@code string(200)}, {@code decimal(10, 2)}, {@code long}: how messages say it. */
  @Override
  public String toString() {
    return switch (kind) {
      case STRING -> length == 0 ? kind.word() : kind.word() + "(" + length + ")";
      case DECIMAL -> kind.word() + "(" + precision + ", " + scale + ")";
      default -> kind.word();
    };
  }

  /** The kinds of values, with the words that migration files use for them. */
  public enum Kind {
    LONG("long"),
    INT("int"),
    SHORT("short"),
    BOOLEAN("boolean"),
    DOUBLE("double"),
    DECIMAL("decimal"),
    STRING("string"),
    UUID("uuid"),
    INSTANT("instant"),
    DATE("date"),
    TIME("time"),
    DATE_TIME("dateTime"),
    DURATION("duration"),
    BYTES("bytes"),
    JSON("json"),
    STRINGS("string[]"),
    LONGS("long[]"),
    INTS("int[]"),
    SHORTS("short[]"),
    BOOLEANS("boolean[]"),
    DOUBLES("double[]"),
    UUIDS("uuid[]"),
    INSTANTS("instant[]"),
    DATES("date[]"),
    TIMES("time[]"),
    DATE_TIMES("dateTime[]");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Whether it is a list of values. */
    public boolean isArray() {
      return word.endsWith("[]");
    }

    /** The word for it in a migration file. */
    public String word() {
      return word;
    }
  }
}
