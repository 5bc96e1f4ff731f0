package dev.plectrum.processor.schema;

import dev.plectrum.processor.model.ValueType;

/**
 * What a column holds, before a database has a word for it.
 *
 * @param length characters at most, for {@link Kind#STRING}; 0 for no limit
 * @param precision digits in all, for {@link Kind#DECIMAL}; 0 elsewhere
 * @param scale digits after the point, for {@link Kind#DECIMAL}
 */
public record LogicalType(Kind kind, int length, int precision, int scale) {
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
                default -> Kind.STRINGS;
              };
        };
    return switch (kind) {
      case STRING -> new LogicalType(kind, type.length(), 0, 0);
      case DECIMAL -> new LogicalType(kind, 0, type.precision(), type.scale());
      default -> new LogicalType(kind, 0, 0, 0);
    };
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
    UUIDS("uuid[]");

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
