package dev.plectrum.processor.diagnostics;

import java.util.List;

/** One mistake: what kind, how grave, where, and the words that make it this one. */
public record Finding(
    Problem problem, Problem.Severity severity, Position position, List<Object> words) {
  public Finding {
    words = List.copyOf(words);
  }

  /**
   * The sentence the compiler prints: {@code PL1203 Product has no field "naem". Did you mean
   * "name"?}
   */
  public String message() {
    Object[] arguments = words.toArray();
    String hint = String.format(problem.hint(), arguments);
    String text = problem.code() + " " + String.format(problem.text(), arguments);
    return hint.isEmpty() ? text : text + " " + hint;
  }
}
