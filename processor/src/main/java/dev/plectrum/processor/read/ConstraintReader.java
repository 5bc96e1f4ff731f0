package dev.plectrum.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.plectrum.processor.diagnostics.ModelProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.Constraint;
import dev.plectrum.processor.model.ValueType.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads the Jakarta constraints of a field or a parameter, and reports those that its type cannot
 * have or that say nothing sensible.
 */
public final class ConstraintReader {
  private static final String PACKAGE = "jakarta.validation.constraints.";

  private static final Set<Kind> TEXT = EnumSet.of(Kind.STRING);
  private static final Set<Kind> SIZED = EnumSet.of(Kind.STRING, Kind.BYTES, Kind.ARRAY);
  private static final Set<Kind> EXACT = EnumSet.of(Kind.LONG, Kind.INT, Kind.SHORT, Kind.DECIMAL);
  private static final Set<Kind> NUMBER =
      EnumSet.of(Kind.LONG, Kind.INT, Kind.SHORT, Kind.DECIMAL, Kind.DOUBLE);
  private static final Set<Kind> TRUTH = EnumSet.of(Kind.BOOLEAN);
  private static final Set<Kind> TIME =
      EnumSet.of(Kind.INSTANT, Kind.LOCAL_DATE, Kind.LOCAL_DATE_TIME);

  /** What each constraint can stand on. */
  private static final Map<String, Set<Kind>> KINDS =
      Map.ofEntries(
          Map.entry("Size", SIZED),
          Map.entry("NotBlank", TEXT),
          Map.entry("NotEmpty", SIZED),
          Map.entry("Email", TEXT),
          Map.entry("Pattern", TEXT),
          Map.entry("Min", NUMBER),
          Map.entry("Max", NUMBER),
          Map.entry("DecimalMin", NUMBER),
          Map.entry("DecimalMax", NUMBER),
          Map.entry("Positive", NUMBER),
          Map.entry("PositiveOrZero", NUMBER),
          Map.entry("Negative", NUMBER),
          Map.entry("NegativeOrZero", NUMBER),
          Map.entry("Digits", EXACT),
          Map.entry("AssertTrue", TRUTH),
          Map.entry("AssertFalse", TRUTH),
          Map.entry("Past", TIME),
          Map.entry("PastOrPresent", TIME),
          Map.entry("Future", TIME),
          Map.entry("FutureOrPresent", TIME));

  private final Report report;

  public ConstraintReader(Report report) {
    this.report = report;
  }

  /**
   * The constraints of a field or parameter.
   *
   * @param kind what it holds; null for what is no value, such as a relation, which can have no
   *     constraint but {@code @NotNull}
   */
  public List<Constraint> read(VariableElement element, @Nullable Kind kind) {
    List<Constraint> constraints = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement type = MoreTypes.asTypeElement(mirror.getAnnotationType());
      Mark mark = Mark.of(element, mirror);
      String name = type.getQualifiedName().toString();
      if (name.startsWith(PACKAGE)) {
        String constraint = name.substring(PACKAGE.length());
        if (constraint.endsWith(".List")) {
          String repeated = constraint.substring(0, constraint.length() - ".List".length());
          mark.marks("value").forEach(inner -> read(inner, repeated, kind, constraints));
        } else {
          read(mark, constraint, kind, constraints);
        }
      } else if (isConstraint(type)) {
        report.add(
            ModelProblem.CONSTRAINT_UNKNOWN, mark.position(), type.getSimpleName().toString());
      }
    }
    checkBounds(element, constraints);
    return constraints;
  }

  private static boolean isConstraint(TypeElement annotation) {
    return MoreElements.isAnnotationPresent(annotation, "jakarta.validation.Constraint");
  }

  private void read(Mark mark, String name, @Nullable Kind kind, List<Constraint> into) {
    Set<Kind> kinds = KINDS.get(name);
    if (name.equals("NotNull")) {
      if (Nullness.isNullable(mark.element())) {
        report.add(ModelProblem.NOT_NULL_CONTRADICTS, mark.position(), nameOf(mark));
      }
    } else if (kinds == null) {
      report.add(ModelProblem.CONSTRAINT_UNKNOWN, mark.position(), name);
    } else if (kind == null || !kinds.contains(kind)) {
      report.add(
          ModelProblem.CONSTRAINT_MISPLACED,
          mark.position(),
          name,
          nameOf(mark),
          TypeHint.name(mark.element().asType()),
          inWords(kinds));
    } else {
      into.addAll(constraints(mark, name));
    }
  }

  private static String nameOf(Mark mark) {
    return nameOf(mark.element());
  }

  /** {@code Track.name} for a field, {@code name} for a parameter. */
  static String nameOf(Element element) {
    return element.getKind() == ElementKind.FIELD
        ? element.getEnclosingElement().getSimpleName() + "." + element.getSimpleName()
        : element.getSimpleName().toString();
  }

  private static String inWords(Set<Kind> kinds) {
    if (kinds == TEXT) {
      return "String";
    }
    if (kinds == SIZED) {
      return "String, byte[] and List";
    }
    if (kinds == TRUTH) {
      return "boolean";
    }
    if (kinds == TIME) {
      return "Instant, LocalDate and LocalDateTime";
    }
    return kinds.contains(Kind.DOUBLE)
        ? "long, int, short, double and BigDecimal"
        : "BigDecimal, long, int and short";
  }

  private List<Constraint> constraints(Mark mark, String name) {
    String message = mark.has("message") ? mark.text("message") : null;
    return switch (name) {
      case "Size" -> size(mark, message);
      case "NotBlank" -> List.of(new Constraint.NotBlank(message));
      case "NotEmpty" -> List.of(new Constraint.NotEmpty(message));
      case "Email" -> email(mark, message);
      case "Pattern" -> pattern(mark, message);
      case "Min" -> atLeast(whole(mark), true, message);
      case "Max" -> atMost(whole(mark), true, message);
      case "DecimalMin" -> atLeast(decimal(mark), mark.flag("inclusive"), message);
      case "DecimalMax" -> atMost(decimal(mark), mark.flag("inclusive"), message);
      case "Positive" -> atLeast("0", false, message);
      case "PositiveOrZero" -> atLeast("0", true, message);
      case "Negative" -> atMost("0", false, message);
      case "NegativeOrZero" -> atMost("0", true, message);
      case "Digits" -> digits(mark, message);
      case "AssertTrue" -> List.of(new Constraint.Is(true, message));
      case "AssertFalse" -> List.of(new Constraint.Is(false, message));
      case "Past" -> List.of(new Constraint.InTime(false, false, message));
      case "PastOrPresent" -> List.of(new Constraint.InTime(false, true, message));
      case "Future" -> List.of(new Constraint.InTime(true, false, message));
      case "FutureOrPresent" -> List.of(new Constraint.InTime(true, true, message));
      default -> throw new IllegalStateException("@" + name + " has kinds but no reader");
    };
  }

  private List<Constraint> size(Mark mark, @Nullable String message) {
    Long min = mark.number("min");
    Long max = mark.number("max");
    if (min == null || max == null) {
      return List.of();
    }
    if (min < 0) {
      report.add(ModelProblem.SIZE_NEGATIVE, mark.position("min"), nameOf(mark), "min", min);
    } else if (max < 1) {
      report.add(ModelProblem.SIZE_NEGATIVE, mark.position("max"), nameOf(mark), "max", max);
    } else if (min > max) {
      report.add(ModelProblem.SIZE_REVERSED, mark.position("min"), nameOf(mark), min, max);
    } else {
      return List.of(new Constraint.Size(min.intValue(), max.intValue(), message));
    }
    return List.of();
  }

  private List<Constraint> email(Mark mark, @Nullable String message) {
    List<Constraint> constraints = new ArrayList<>();
    constraints.add(new Constraint.Email(message));
    if (mark.has("regexp")) {
      constraints.addAll(pattern(mark, message));
    }
    return constraints;
  }

  private List<Constraint> pattern(Mark mark, @Nullable String message) {
    String regexp = mark.text("regexp");
    if (regexp == null) {
      return List.of();
    }
    try {
      Pattern.compile(regexp);
      return List.of(new Constraint.Matches(regexp, mark.constants("flags"), message));
    } catch (PatternSyntaxException wrong) {
      report.add(
          ModelProblem.PATTERN_WRONG,
          mark.position("regexp"),
          regexp,
          wrong.getDescription(),
          wrong.getIndex() + 1);
      return List.of();
    }
  }

  private static @Nullable String whole(Mark mark) {
    Long value = mark.number("value");
    return value == null ? null : value.toString();
  }

  private @Nullable String decimal(Mark mark) {
    String value = mark.text("value");
    if (value == null) {
      return null;
    }
    try {
      return new BigDecimal(value).toPlainString();
    } catch (NumberFormatException wrong) {
      report.add(ModelProblem.BOUND_WRONG, mark.position("value"), value);
      return null;
    }
  }

  private static List<Constraint> atLeast(
      @Nullable String bound, boolean inclusive, @Nullable String message) {
    return bound == null ? List.of() : List.of(new Constraint.AtLeast(bound, inclusive, message));
  }

  private static List<Constraint> atMost(
      @Nullable String bound, boolean inclusive, @Nullable String message) {
    return bound == null ? List.of() : List.of(new Constraint.AtMost(bound, inclusive, message));
  }

  private List<Constraint> digits(Mark mark, @Nullable String message) {
    Long integer = mark.number("integer");
    Long fraction = mark.number("fraction");
    if (integer == null || fraction == null) {
      return List.of();
    }
    // PostgreSQL's numeric has at most 1000 digits.
    if (integer < 0 || fraction < 0 || integer + fraction < 1 || integer + fraction > 1000) {
      report.add(ModelProblem.DIGITS_WRONG, mark.position(), nameOf(mark), integer, fraction);
      return List.of();
    }
    return List.of(new Constraint.Digits(integer.intValue(), fraction.intValue(), message));
  }

  private void checkBounds(Element element, List<Constraint> constraints) {
    BigDecimal least = null;
    BigDecimal most = null;
    boolean open = false;
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.AtLeast bound) {
        BigDecimal value = new BigDecimal(bound.value());
        least = least == null ? value : least.max(value);
        open |= !bound.inclusive() && value.equals(least);
      } else if (constraint instanceof Constraint.AtMost bound) {
        BigDecimal value = new BigDecimal(bound.value());
        most = most == null ? value : most.min(value);
        open |= !bound.inclusive() && value.equals(most);
      }
    }
    if (least != null && most != null) {
      int order = least.compareTo(most);
      if (order > 0 || order == 0 && open) {
        report.add(
            ModelProblem.BOUNDS_CONTRADICT,
            JavacPosition.of(element),
            nameOf(element),
            least.toPlainString(),
            most.toPlainString());
      }
    }
  }
}
