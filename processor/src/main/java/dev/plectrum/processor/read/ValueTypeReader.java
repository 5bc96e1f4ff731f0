package dev.plectrum.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.plectrum.model.Label;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.model.ValueType.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the types that a column, a parameter or a component of a plain record can have. */
public final class ValueTypeReader {
  private static final Map<String, Kind> CLASSES =
      Map.ofEntries(
          Map.entry("java.lang.Long", Kind.LONG),
          Map.entry("java.lang.Integer", Kind.INT),
          Map.entry("java.lang.Short", Kind.SHORT),
          Map.entry("java.lang.Boolean", Kind.BOOLEAN),
          Map.entry("java.lang.Double", Kind.DOUBLE),
          Map.entry("java.math.BigDecimal", Kind.DECIMAL),
          Map.entry("java.lang.String", Kind.STRING),
          Map.entry("java.util.UUID", Kind.UUID),
          Map.entry("java.time.Instant", Kind.INSTANT),
          Map.entry("java.time.LocalDate", Kind.LOCAL_DATE),
          Map.entry("java.time.LocalTime", Kind.LOCAL_TIME),
          Map.entry("java.time.LocalDateTime", Kind.LOCAL_DATE_TIME));

  /** What the elements of an array can be. */
  private static final Set<Kind> LISTED =
      EnumSet.of(
          Kind.STRING,
          Kind.LONG,
          Kind.INT,
          Kind.SHORT,
          Kind.BOOLEAN,
          Kind.DOUBLE,
          Kind.UUID,
          Kind.INSTANT,
          Kind.LOCAL_DATE,
          Kind.LOCAL_TIME,
          Kind.LOCAL_DATE_TIME,
          Kind.ENUM);

  private ValueTypeReader() {}

  /**
   * The type as a value, or empty if it is none that Plectrum can hold. Lengths and digits are not
   * part of a Java type: {@link ValueType#within} adds them.
   */
  public static Optional<ValueType> read(TypeMirror type) {
    return switch (type.getKind()) {
      case LONG -> Optional.of(ValueType.of(Kind.LONG, true));
      case INT -> Optional.of(ValueType.of(Kind.INT, true));
      case SHORT -> Optional.of(ValueType.of(Kind.SHORT, true));
      case BOOLEAN -> Optional.of(ValueType.of(Kind.BOOLEAN, true));
      case DOUBLE -> Optional.of(ValueType.of(Kind.DOUBLE, true));
      case DECLARED -> declared(MoreTypes.asTypeElement(type));
      default -> Optional.empty();
    };
  }

  /** The type as a value of a column, which can hold more than a parameter can. */
  static Optional<ValueType> readColumn(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) {
      return MoreTypes.asArray(type).getComponentType().getKind() == TypeKind.BYTE
          ? Optional.of(ValueType.of(Kind.BYTES, false))
          : Optional.empty();
    }
    Optional<TypeMirror> listed = TypeArguments.ofList(type);
    if (listed.isPresent()) {
      return Nullness.isNullable(listed.get())
          ? Optional.empty()
          : read(listed.get()).filter(one -> LISTED.contains(one.kind())).map(ValueType::arrayOf);
    }
    boolean isDuration =
        type.getKind() == TypeKind.DECLARED
            && MoreTypes.asTypeElement(type).getQualifiedName().contentEquals("java.time.Duration");
    return isDuration ? Optional.of(ValueType.of(Kind.DURATION, false)) : read(type);
  }

  /** Whether it is Jackson's tree. */
  static boolean isTree(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && MoreTypes.asTypeElement(type)
            .getQualifiedName()
            .contentEquals("tools.jackson.databind.JsonNode");
  }

  private static Optional<ValueType> declared(TypeElement type) {
    if (type.getKind() == ElementKind.ENUM) {
      return Optional.of(enumeration(type));
    }
    return Optional.ofNullable(CLASSES.get(type.getQualifiedName().toString()))
        .map(kind -> ValueType.of(kind, false));
  }

  private static ValueType enumeration(TypeElement type) {
    List<ValueType.Constant> constants = new ArrayList<>();
    for (Element element : type.getEnclosedElements()) {
      if (element.getKind() == ElementKind.ENUM_CONSTANT) {
        constants.add(constant(element));
      }
    }
    int longest = constants.stream().mapToInt(constant -> constant.name().length()).max().orElse(0);
    // In steps of ten, so that one more constant seldom changes the column.
    int length = Math.max(10, (longest + 9) / 10 * 10);
    return new ValueType(
        Kind.ENUM, false, length, 0, 0, new ValueType.Enumeration(nameOf(type), constants));
  }

  private static ValueType.Constant constant(Element element) {
    String name = element.getSimpleName().toString();
    String label =
        Mark.on(element, Label.class)
            .map(mark -> mark.text("value"))
            .filter(text -> !text.isBlank())
            .orElseGet(() -> inWords(name));
    return new ValueType.Constant(name, label);
  }

  /** {@code Gift Card} for {@code GIFT_CARD}, as Django does. */
  private static String inWords(String constant) {
    StringBuilder words = new StringBuilder();
    for (String word : constant.split("_")) {
      if (!word.isEmpty()) {
        words
            .append(words.isEmpty() ? "" : " ")
            .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
            .append(word.substring(1).toLowerCase(Locale.ROOT));
      }
    }
    return words.isEmpty() ? constant : words.toString();
  }

  /** The name of a class. */
  public static JavaClass nameOf(TypeElement type) {
    String packageName = MoreElements.getPackage(type).getQualifiedName().toString();
    String qualified = type.getQualifiedName().toString();
    return new JavaClass(
        packageName,
        packageName.isEmpty() ? qualified : qualified.substring(packageName.length() + 1));
  }

  /** Whether javac could not resolve the type, or a part of it; javac says so itself. */
  public static boolean isUnresolved(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      return true;
    }
    return type.getKind() == TypeKind.DECLARED
        && MoreTypes.asDeclared(type).getTypeArguments().stream()
            .anyMatch(ValueTypeReader::isUnresolved);
  }
}
