package dev.plectrum.processor.read;

import com.google.auto.common.MoreTypes;
import dev.plectrum.model.Model;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Says what to write instead of a type that a model cannot hold. */
final class TypeHint {
  private static final Set<String> COLLECTIONS =
      Set.of(
          "java.util.List",
          "java.util.Set",
          "java.util.Collection",
          "java.lang.Iterable",
          "java.util.SortedSet",
          "java.util.ArrayList");

  private TypeHint() {}

  /** The type in the user's words, without packages. */
  static String name(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED) {
      return type.getKind().isPrimitive()
          ? type.getKind().name().toLowerCase(java.util.Locale.ROOT)
          : type.toString();
    }
    StringBuilder name =
        new StringBuilder(MoreTypes.asTypeElement(type).getSimpleName().toString());
    var arguments = MoreTypes.asDeclared(type).getTypeArguments();
    if (!arguments.isEmpty()) {
      name.append('<')
          .append(String.join(", ", arguments.stream().map(TypeHint::name).toList()))
          .append('>');
    }
    return name.toString();
  }

  /** What to write instead. */
  static String of(TypeMirror type) {
    return switch (type.getKind()) {
      case FLOAT -> "Write double.";
      case BYTE -> "Write short.";
      case CHAR -> "Write String with @Size(max = 1).";
      case DECLARED -> ofClass(type);
      case ARRAY -> "Write byte[] for bytes, and make anything else a model of its own.";
      default -> general();
    };
  }

  private static String ofClass(TypeMirror type) {
    TypeElement element = MoreTypes.asTypeElement(type);
    String simple = element.getSimpleName().toString();
    String qualified = element.getQualifiedName().toString();
    if (Mark.isOn(element, Model.class)) {
      return "Write ForeignKey<" + simple + "> with @OnDelete.";
    }
    if (COLLECTIONS.contains(qualified)) {
      return ofCollection(type);
    }
    return switch (qualified) {
      case "java.lang.Float" -> "Write double, or @Nullable Double.";
      case "java.lang.Byte" -> "Write short, or @Nullable Short.";
      case "java.lang.Character" -> "Write String with @Size(max = 1).";
      case "java.lang.CharSequence", "java.lang.StringBuilder", "java.net.URI", "java.net.URL" ->
          "Write String with @Size.";
      case "java.util.Date",
          "java.util.Calendar",
          "java.sql.Timestamp",
          "java.time.ZonedDateTime",
          "java.time.OffsetDateTime" ->
          "Write Instant.";
      case "java.sql.Date" -> "Write LocalDate.";
      case "java.sql.Time", "java.time.OffsetTime" -> "Write LocalTime.";
      case "java.time.Year", "java.time.Month" -> "Write int.";
      case "java.math.BigInteger" -> "Write long, or BigDecimal with @Digits.";
      case "java.util.Optional" -> "Write the type itself with @Nullable.";
      default ->
          element.getKind() == ElementKind.RECORD
              ? "Put @Embedded on it for a column of each component, or @Json for one of them all."
              : general();
    };
  }

  private static String ofCollection(TypeMirror type) {
    var arguments = MoreTypes.asDeclared(type).getTypeArguments();
    if (arguments.size() == 1
        && arguments.get(0).getKind() == TypeKind.DECLARED
        && Mark.isOn(MoreTypes.asTypeElement(arguments.get(0)), Model.class)) {
      String model = name(arguments.get(0));
      return "Write ManyToMany<"
          + model
          + ">, or ReverseSet<"
          + model
          + "> with @ReverseOf if "
          + model
          + " has the key.";
    }
    return "Write a List of String, Long, Integer, Short, Boolean, Double, UUID, Instant, LocalDate,"
        + " LocalTime, LocalDateTime or an enum, which is an array, put @Json on it, or make what it"
        + " holds a model of its own.";
  }

  private static String general() {
    return "A model can hold long, int, short, boolean, double, BigDecimal, String, UUID, Instant,"
        + " LocalDate, LocalTime, LocalDateTime, Duration, byte[], enums and relations.";
  }
}
