package dev.plectrum.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a column, a parameter or a component of a plain record holds.
 *
 * @param kind the Java type
 * @param primitive whether it was written as the primitive type
 * @param length characters at most, for {@code STRING} ({@code @Size(max)}, 0 for no limit) and
 *     {@code ENUM}
 * @param precision digits in all, for {@code DECIMAL}; 0 elsewhere
 * @param scale digits after the point, for {@code DECIMAL}
 * @param enumeration the enum, for {@code ENUM}
 * @param json what is inside, for {@code JSON}
 * @param element what its elements are, for {@code ARRAY}
 */
public record ValueType(
    Kind kind,
    boolean primitive,
    int length,
    int precision,
    int scale,
    @Nullable Enumeration enumeration,
    @Nullable Json json,
    @Nullable ValueType element) {
  /** A type that is no JSON. */
  public ValueType(
      Kind kind,
      boolean primitive,
      int length,
      int precision,
      int scale,
      @Nullable Enumeration enumeration) {
    this(kind, primitive, length, precision, scale, enumeration, null, null);
  }

  /** A type without length or digits. */
  public static ValueType of(Kind kind, boolean primitive) {
    return new ValueType(kind, primitive, 0, 0, 0, null);
  }

  /** An array of values. */
  public static ValueType arrayOf(ValueType element) {
    return new ValueType(Kind.ARRAY, false, 0, 0, 0, null, null, element);
  }

  /** What the elements of an array are. */
  public ValueType elements() {
    if (element == null) {
      throw new IllegalStateException("no array: " + kind);
    }
    return element;
  }

  /** The same with the lengths and digits that the constraints allow. */
  public ValueType within(List<Constraint> constraints) {
    ValueType limited = this;
    for (Constraint constraint : constraints) {
      limited = limited.within(constraint);
    }
    return limited;
  }

  private ValueType within(Constraint constraint) {
    if (kind == Kind.STRING && constraint instanceof Constraint.Size size) {
      // PostgreSQL has no longer varchar; beyond it only the check remains.
      return new ValueType(kind, primitive, size.max() > 10_485_760 ? 0 : size.max(), 0, 0, null);
    }
    if (kind == Kind.DECIMAL && constraint instanceof Constraint.Digits digits) {
      return new ValueType(
          kind, primitive, 0, digits.integer() + digits.fraction(), digits.fraction(), null);
    }
    return this;
  }

  /** The simple name of the Java type: {@code int}, or {@code Integer} if boxed. */
  public String javaName(boolean boxed) {
    return switch (kind) {
      case LONG -> boxed ? "Long" : "long";
      case INT -> boxed ? "Integer" : "int";
      case SHORT -> boxed ? "Short" : "short";
      case BOOLEAN -> boxed ? "Boolean" : "boolean";
      case DOUBLE -> boxed ? "Double" : "double";
      case DECIMAL -> "BigDecimal";
      case STRING -> "String";
      case UUID -> "UUID";
      case INSTANT -> "Instant";
      case LOCAL_DATE -> "LocalDate";
      case LOCAL_TIME -> "LocalTime";
      case LOCAL_DATE_TIME -> "LocalDateTime";
      case DURATION -> "Duration";
      case BYTES -> "byte[]";
      case ARRAY -> "List<" + elements().javaName(true) + ">";
      case JSON -> json == null ? "JsonNode" : json.written();
      case ENUM -> enumeration == null ? "Enum" : enumeration.type().simpleName();
    };
  }

  /** The Java types that a column can hold. */
  public enum Kind {
    LONG,
    INT,
    SHORT,
    BOOLEAN,
    DOUBLE,
    DECIMAL,
    STRING,
    UUID,
    INSTANT,
    LOCAL_DATE,
    LOCAL_TIME,
    LOCAL_DATE_TIME,
    DURATION,
    BYTES,
    JSON,
    ARRAY,
    ENUM
  }

  /** An enum and its constants in order. */
  public record Enumeration(JavaClass type, List<Constant> constants) {
    public Enumeration {
      constants = List.copyOf(constants);
    }
  }

  /**
   * What is kept as JSON.
   *
   * @param written how the user wrote the type
   * @param home the package of the app, where codecs of records from elsewhere lie
   */
  public record Json(JsonType type, String written, String home) {}

  /** A constant and the words people read for it. */
  public record Constant(String name, String label) {}
}
