package dev.plectrum.processor.plan.query;

import dev.plectrum.processor.model.Constraint;
import dev.plectrum.processor.model.ValueType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the constraints of one class's components into calls of the runtime's checks. */
public final class CheckPlanner {
  private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);

  private final List<ConstantPlan> constants = new ArrayList<>();
  private final Names names;

  /**
   * A planner for one class.
   *
   * @param taken the names of its other fields
   */
  public CheckPlanner(List<String> taken) {
    this.names = new Names(taken);
  }

  /** The constants that the checks planned so far refer to. */
  public List<ConstantPlan> constants() {
    return List.copyOf(constants);
  }

  /** The checks of a component. */
  public List<CheckPlan> checks(String component, ValueType type, List<Constraint> constraints) {
    List<CheckPlan> checks = new ArrayList<>();
    if (type.kind() == ValueType.Kind.STRING) {
      checks.add(CheckPlan.ofType("text"));
    } else if (type.kind() == ValueType.Kind.DOUBLE) {
      checks.add(CheckPlan.ofType("finite"));
    } else if (type.kind() == ValueType.Kind.ARRAY) {
      checks.add(CheckPlan.ofType("noNulls"));
    }
    for (Constraint constraint : constraints) {
      checks.add(check(component, type, constraint));
    }
    return checks;
  }

  private CheckPlan check(String component, ValueType type, Constraint constraint) {
    String message = constraint.message();
    if (constraint instanceof Constraint.Size size) {
      String max = size.max() == Integer.MAX_VALUE ? "Integer.MAX_VALUE" : "" + size.max();
      String method =
          switch (type.kind()) {
            case BYTES -> "bytes";
            case ARRAY -> "elements";
            default -> "size";
          };
      return CheckPlan.of(method, message, "" + size.min(), max);
    }
    if (constraint instanceof Constraint.NotBlank) {
      return CheckPlan.of("notBlank", message);
    }
    if (constraint instanceof Constraint.NotEmpty) {
      String method =
          switch (type.kind()) {
            case BYTES -> "someBytes";
            case ARRAY -> "someElements";
            default -> "notEmpty";
          };
      return CheckPlan.of(method, message);
    }
    if (constraint instanceof Constraint.Email) {
      return CheckPlan.of("email", message);
    }
    if (constraint instanceof Constraint.Matches matches) {
      String name = names.claim(Names.constant(component) + "_PATTERN");
      constants.add(new ConstantPlan.Regexp(name, matches.regexp(), matches.flags()));
      return CheckPlan.of("matches", message, name);
    }
    if (constraint instanceof Constraint.AtLeast least) {
      return bound("atLeast", component, "_MIN", type, least.value(), least.inclusive(), message);
    }
    if (constraint instanceof Constraint.AtMost most) {
      return bound("atMost", component, "_MAX", type, most.value(), most.inclusive(), message);
    }
    if (constraint instanceof Constraint.Digits digits) {
      return CheckPlan.of("digits", message, "" + digits.integer(), "" + digits.fraction());
    }
    if (constraint instanceof Constraint.Is is) {
      return CheckPlan.of("is", message, "" + is.value());
    }
    if (constraint instanceof Constraint.OneOf one) {
      return new CheckPlan(
          "oneOf", one.values().stream().map(value -> '"' + value + '"').toList(), false, null);
    }
    Constraint.InTime time = (Constraint.InTime) constraint;
    return CheckPlan.of("inTime", message, "" + time.future(), "" + time.orPresent());
  }

  private CheckPlan bound(
      String method,
      String component,
      String suffix,
      ValueType type,
      String text,
      boolean inclusive,
      @Nullable String message) {
    BigDecimal value = new BigDecimal(text);
    return switch (type.kind()) {
      case LONG, INT, SHORT -> {
        boolean least = method.equals("atLeast");
        BigDecimal whole =
            value
                .setScale(0, least ? RoundingMode.CEILING : RoundingMode.FLOOR)
                .min(LONG_MAX)
                .max(LONG_MIN);
        boolean exact = whole.compareTo(value) == 0;
        yield CheckPlan.of(
            method, message, whole(whole.longValueExact()), "" + (inclusive || !exact));
      }
      case DOUBLE -> CheckPlan.of(method, message, "" + value.doubleValue(), "" + inclusive);
      default -> {
        String name = names.claim(Names.constant(component) + suffix);
        constants.add(new ConstantPlan.Decimal(name, text));
        yield CheckPlan.of(method, message, name, "" + inclusive);
      }
    };
  }

  /** A whole number as Java writes it. */
  static String whole(long value) {
    if (value == Long.MAX_VALUE) {
      return "Long.MAX_VALUE";
    }
    if (value == Long.MIN_VALUE) {
      return "Long.MIN_VALUE";
    }
    return value == (int) value ? "" + value : value + "L";
  }
}
