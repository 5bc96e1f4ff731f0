package dev.plectrum.processor.plan.query;

import java.util.List;

/** A constant that checks refer to, made once. */
public sealed interface ConstantPlan {
  /** Its name. */
  String name();

  /** A bound. */
  record Decimal(String name, String value) implements ConstantPlan {}

  /**
   * A regular expression.
   *
   * @param flags the names of constants of {@link java.util.regex.Pattern}
   */
  record Regexp(String name, String regexp, List<String> flags) implements ConstantPlan {
    public Regexp {
      flags = List.copyOf(flags);
    }
  }
}
