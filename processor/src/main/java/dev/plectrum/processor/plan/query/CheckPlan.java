package dev.plectrum.processor.plan.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of one of the runtime's checks.
 *
 * @param method its name: {@code size}
 * @param arguments what it is given after the value, as Java: {@code 0}, {@code 200}
 * @param takesMessage whether the user's message comes last
 * @param message the user's message, or null for the standard one
 */
public record CheckPlan(
    String method, List<String> arguments, boolean takesMessage, @Nullable String message) {
  public CheckPlan {
    arguments = List.copyOf(arguments);
  }

  /** A check that the type alone asks for. */
  static CheckPlan ofType(String method) {
    return new CheckPlan(method, List.of(), false, null);
  }

  /** A check that the user asked for. */
  static CheckPlan of(String method, @Nullable String message, String... arguments) {
    return new CheckPlan(method, List.of(arguments), true, message);
  }
}
