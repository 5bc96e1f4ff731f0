package dev.plectrum.processor.diagnostics;

/**
 * A kind of mistake. Together its implementations are the catalogue: every sentence the compiler
 * says stands there once, with the fix next to the fault. A code that has been shipped is never
 * given to another problem.
 */
public sealed interface Problem
    permits AdminProblem, InternalProblem, MigrationProblem, ModelProblem, RouteProblem {
  /** The code that users search for: {@code PL1203}. */
  String code();

  /** Whether it stops the build. */
  Severity severity();

  /** What is wrong, as a {@link java.util.Formatter} pattern. */
  String text();

  /** What to do about it, as a {@link java.util.Formatter} pattern over the same arguments. */
  String hint();

  /** How much a problem weighs. */
  enum Severity {
    ERROR,
    WARNING
  }
}
