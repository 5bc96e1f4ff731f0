package dev.plectrum.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.plan.query.ColumnPlan;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** How each kind of value is written in Java. */
final class Values {
  private static final ClassName SITE_ZONE = ClassName.get("dev.plectrum.config", "SiteZone");

  private Values() {}

  // address.street(), or target.id()
  /** A component of a group in a variable of the group's name. */
  static CodeBlock ofGroup(Model model, Field.Group group, ColumnPlan part) {
    String name = part.part().orElseThrow().name();
    Field.Targets targets = group.targets();
    if (targets == null || name.equals("type")) {
      return CodeBlock.of("$N.$N()", group.name(), name);
    }
    if (targets.asText()) {
      return TargetCode.of(model, group).text(group.name());
    }
    return switch (part.kind()) {
      case STRING -> CodeBlock.of("$N.key().toString()", group.name());
      case UUID -> CodeBlock.of("$N.uuid()", group.name());
      default -> CodeBlock.of("$N.id()", group.name());
    };
  }

  /** The type that holds a value that is never null: primitive where there is one. */
  static TypeName type(ValueType type) {
    return switch (type.kind()) {
      case LONG -> TypeName.LONG;
      case INT -> TypeName.INT;
      case SHORT -> TypeName.SHORT;
      case BOOLEAN -> TypeName.BOOLEAN;
      case DOUBLE -> TypeName.DOUBLE;
      default -> boxed(type);
    };
  }

  /** The class of a value. */
  static TypeName boxed(ValueType type) {
    return switch (type.kind()) {
      case LONG -> ClassName.get(Long.class);
      case INT -> ClassName.get(Integer.class);
      case SHORT -> ClassName.get(Short.class);
      case BOOLEAN -> ClassName.get(Boolean.class);
      case DOUBLE -> ClassName.get(Double.class);
      case DECIMAL -> ClassName.get(BigDecimal.class);
      case STRING -> ClassName.get(String.class);
      case UUID -> ClassName.get(UUID.class);
      case INSTANT -> ClassName.get(Instant.class);
      case LOCAL_DATE -> ClassName.get(LocalDate.class);
      case LOCAL_TIME -> ClassName.get(LocalTime.class);
      case LOCAL_DATE_TIME -> ClassName.get(LocalDateTime.class);
      case DURATION -> ClassName.get(Duration.class);
      case BYTES -> ArrayTypeName.of(TypeName.BYTE);
      case ARRAY -> ParameterizedTypeName.get(ClassName.get(List.class), boxed(type.elements()));
      case JSON -> JsonTypes.type(json(type).type());
      case ENUM -> Library.of(enumeration(type).type());
    };
  }

  /** The type of a column in a query. */
  static TypeName column(ValueType type) {
    return switch (type.kind()) {
      case LONG -> Library.query("LongColumn");
      case INT -> Library.query("IntColumn");
      case SHORT -> Library.query("ShortColumn");
      case BOOLEAN -> Library.query("BooleanColumn");
      case DOUBLE -> Library.query("DoubleColumn");
      case DECIMAL -> Library.query("DecimalColumn");
      case STRING -> Library.query("TextColumn");
      case UUID -> Library.query("UuidColumn");
      case INSTANT -> Library.query("InstantColumn");
      case LOCAL_DATE -> Library.query("DateColumn");
      case LOCAL_TIME -> Library.query("TimeColumn");
      case LOCAL_DATE_TIME -> Library.query("DateTimeColumn");
      case DURATION -> Library.query("DurationColumn");
      case BYTES -> Library.query("BytesColumn");
      case ARRAY -> ParameterizedTypeName.get(Library.query("ArrayColumn"), boxed(type.elements()));
      case JSON -> ParameterizedTypeName.get(Library.query("JsonColumn"), boxed(type));
      case ENUM -> ParameterizedTypeName.get(Library.query("EnumColumn"), boxed(type));
    };
  }

  /** The method of a path that makes a column. */
  static String pathMethod(ValueType.Kind kind) {
    return switch (kind) {
      case LONG -> "longColumn";
      case INT -> "intColumn";
      case SHORT -> "shortColumn";
      case BOOLEAN -> "bool";
      case DOUBLE -> "doubleColumn";
      case DECIMAL -> "decimal";
      case STRING -> "text";
      case UUID -> "uuid";
      case INSTANT -> "instant";
      case LOCAL_DATE -> "localDate";
      case LOCAL_TIME -> "localTime";
      case LOCAL_DATE_TIME -> "localDateTime";
      case DURATION -> "duration";
      case BYTES -> "bytes";
      case JSON -> "json";
      case ARRAY -> "array";
      case ENUM -> "enumColumn";
    };
  }

  /** What the methods of a row are called after {@code get} or {@code getNullable}. */
  static String rowMethod(ValueType.Kind kind) {
    return switch (kind) {
      case LONG -> "Long";
      case INT -> "Int";
      case SHORT -> "Short";
      case BOOLEAN -> "Boolean";
      case DOUBLE -> "Double";
      case DECIMAL -> "Decimal";
      case STRING, ENUM -> "String";
      case UUID -> "Uuid";
      case INSTANT -> "Instant";
      case LOCAL_DATE -> "LocalDate";
      case LOCAL_TIME -> "LocalTime";
      case LOCAL_DATE_TIME -> "LocalDateTime";
      case DURATION -> "Duration";
      case BYTES -> "Bytes";
      case JSON -> "Json";
      case ARRAY -> "Array";
    };
  }

  /** The constant of {@code ValueKind} for what a column holds. */
  static String valueKind(ValueType.Kind kind) {
    return switch (kind) {
      case STRING, ENUM -> "TEXT";
      case LOCAL_DATE -> "DATE";
      case LOCAL_TIME -> "TIME";
      case LOCAL_DATE_TIME -> "DATE_TIME";
      default -> kind.name();
    };
  }

  /** The method that reads a value of a request: of its query, its form or its JSON. */
  static String requestMethod(ValueType.Kind kind) {
    return switch (kind) {
      case LONG -> "longValue";
      case INT -> "intValue";
      case SHORT -> "shortValue";
      case BOOLEAN -> "booleanValue";
      case DOUBLE -> "doubleValue";
      case DECIMAL -> "decimal";
      case STRING -> "string";
      case UUID -> "uuid";
      case INSTANT -> "instant";
      case LOCAL_DATE -> "date";
      case LOCAL_TIME -> "time";
      case LOCAL_DATE_TIME -> "dateTime";
      case DURATION, BYTES, JSON, ARRAY ->
          throw new IllegalStateException("only a column holds " + kind);
      case ENUM -> "choice";
    };
  }

  /** A value from its text, to be assigned to a variable of the type. */
  static CodeBlock literal(ValueType type, String text) {
    return switch (type.kind()) {
      case LONG -> CodeBlock.of("$LL", Long.parseLong(text));
      case INT -> CodeBlock.of("$L", Integer.parseInt(text));
      case SHORT -> CodeBlock.of("$L", Short.parseShort(text));
      case BOOLEAN -> CodeBlock.of("$L", Boolean.parseBoolean(text));
      case DOUBLE -> CodeBlock.of("$L", Double.parseDouble(text));
      case DECIMAL -> CodeBlock.of("new $T($S)", BigDecimal.class, text);
      case STRING -> TextLiteral.of(text);
      case UUID -> CodeBlock.of("$T.fromString($S)", UUID.class, text);
      case INSTANT, LOCAL_DATE, LOCAL_TIME, LOCAL_DATE_TIME, DURATION ->
          CodeBlock.of("$T.parse($S)", boxed(type), text);
      case BYTES ->
          text.isEmpty()
              ? CodeBlock.of("new byte[0]")
              : CodeBlock.of("$T.of().parseHex($S)", HexFormat.class, text);
      case ARRAY -> CodeBlock.of("$T.of()", List.class);
      case JSON -> throw new IllegalStateException("the text of JSON has a constant to read it");
      case ENUM -> CodeBlock.of("$T.$L", boxed(type), text);
    };
  }

  /** The present moment where the site is, in a draft. */
  static CodeBlock now(ValueType type) {
    return switch (type.kind()) {
      case LOCAL_DATE -> CodeBlock.of("$T.today()", SITE_ZONE);
      case LOCAL_DATE_TIME -> CodeBlock.of("$T.local(now())", SITE_ZONE);
      default -> CodeBlock.of("now()");
    };
  }

  /**
   * How the elements of an array are kept: {@code ArrayType.TEXT}.
   *
   * @param texts the text of an enum, {@code MoodText.TEXT}
   */
  static CodeBlock arrayType(ValueType array, Function<ValueType, CodeBlock> texts) {
    ValueType element = array.elements();
    ClassName types = Library.db("ArrayType");
    return switch (element.kind()) {
      case ENUM -> CodeBlock.of("$T.of($L)", types, texts.apply(element));
      case STRING -> CodeBlock.of("$T.TEXT", types);
      case LOCAL_DATE -> CodeBlock.of("$T.DATE", types);
      case LOCAL_TIME -> CodeBlock.of("$T.TIME", types);
      case LOCAL_DATE_TIME -> CodeBlock.of("$T.DATE_TIME", types);
      default -> CodeBlock.of("$T.$L", types, element.kind());
    };
  }

  /** What is inside of JSON. */
  static ValueType.Json json(ValueType type) {
    ValueType.Json json = type.json();
    if (json == null) {
      throw new IllegalStateException("JSON without its type: " + type);
    }
    return json;
  }

  /** The enum of a type that is one. */
  static ValueType.Enumeration enumeration(ValueType type) {
    ValueType.Enumeration enumeration = type.enumeration();
    if (enumeration == null) {
      throw new IllegalStateException("an enum without its constants: " + type);
    }
    return enumeration;
  }
}
