package dev.plectrum.processor.read;

import dev.plectrum.model.Default;
import dev.plectrum.processor.diagnostics.ModelProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.diagnostics.Suggestion;
import dev.plectrum.processor.model.Notation;
import dev.plectrum.processor.model.ValueType;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Reads {@code @Default} and checks that the text is in the notation of the type. */
public final class DefaultReader {
  private final Report report;

  public DefaultReader(Report report) {
    this.report = report;
  }

  /**
   * The default of a field or parameter in its usual notation, or null if it has none or a wrong
   * one.
   */
  public @Nullable String read(VariableElement element, ValueType type) {
    Mark mark = Mark.on(element, Default.class).orElse(null);
    return mark == null ? null : read(element, mark, type);
  }

  /** The same of another annotation with a {@code value}. */
  @Nullable String read(VariableElement element, Mark mark, ValueType type) {
    String text = mark.text("value");
    if (text == null) {
      return null;
    }
    String complaint = complaint(text, type);
    if (complaint.isEmpty()) {
      return canonical(text, type);
    }
    report.add(
        ModelProblem.DEFAULT_WRONG,
        mark.position("value"),
        text,
        ConstraintReader.nameOf(element),
        complaint);
    return null;
  }

  /** What to write instead, or nothing if the text is as it should be. */
  private static String complaint(String text, ValueType type) {
    if (!Notation.isOne(type.kind(), text)) {
      return notation(type);
    }
    return switch (type.kind()) {
      case DECIMAL -> decimal(new BigDecimal(text), type);
      case STRING ->
          type.length() > 0 && text.codePointCount(0, text.length()) > type.length()
              ? "It has more than " + type.length() + " characters."
              : "";
      case ENUM -> constant(text, type);
      default -> "";
    };
  }

  /** The same value as a Java literal would spell it: no leading zero, no plus sign. */
  private static String canonical(String text, ValueType type) {
    return switch (type.kind()) {
      case LONG, INT, SHORT -> Long.toString(Long.parseLong(text));
      case DOUBLE -> Double.toString(Double.parseDouble(text));
      case DECIMAL -> new BigDecimal(text).toPlainString();
      case DURATION -> Duration.parse(text).toString();
      case BYTES -> text.toLowerCase(Locale.ROOT);
      default -> text;
    };
  }

  private static String decimal(BigDecimal value, ValueType type) {
    boolean limited = type.precision() > 0;
    boolean fits =
        value.scale() <= type.scale()
            && value.precision() - value.scale() <= type.precision() - type.scale();
    return !limited || fits
        ? ""
        : "It has more digits than @Digits allows: %d before the point and %d after it."
            .formatted(type.precision() - type.scale(), type.scale());
  }

  private static String constant(String text, ValueType type) {
    ValueType.Enumeration enumeration = type.enumeration();
    List<String> names =
        enumeration == null
            ? List.of()
            : enumeration.constants().stream().map(ValueType.Constant::name).toList();
    return names.contains(text) ? "" : Suggestion.of(text, names);
  }

  private static String notation(ValueType type) {
    return switch (type.kind()) {
      case LONG, INT, SHORT -> "Write a whole number, such as \"0\", that fits into the type.";
      case DOUBLE, DECIMAL -> "Write a number, such as \"0.99\".";
      case BOOLEAN -> "Write \"true\" or \"false\".";
      case STRING -> "";
      case UUID -> "Write it like \"123e4567-e89b-12d3-a456-426614174000\".";
      case INSTANT -> "Write it like \"2024-01-31T10:00:00Z\".";
      case LOCAL_DATE -> "Write it like \"2024-01-31\".";
      case LOCAL_TIME -> "Write it like \"10:00\".";
      case DURATION -> "Write it like \"PT3M20S\".";
      case LOCAL_DATE_TIME -> "Write it like \"2024-01-31T10:00\".";
      case ARRAY -> "Write \"[]\": only the empty list can be a default.";
      case JSON -> "Write JSON, as in \"[]\" or \"{}\".";
      case BYTES -> "Write two hexadecimal digits for each byte, as in \"cafe\"; nothing for none.";
      case ENUM -> "Write the name of a constant.";
    };
  }
}
