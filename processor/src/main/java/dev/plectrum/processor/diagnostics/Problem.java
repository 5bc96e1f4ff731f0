package dev.plectrum.processor.diagnostics;

/**
 * A kind of mistake. Together its implementations are the catalogue: every sentence the compiler
 * says stands there once, with the fix next to the fault. A code that has been shipped is never
 * given to another problem.
 */
public sealed interface Problem
    permits AdminProblem,
        InternalProblem,
        MigrationProblem,
        ModelProblem,
        ProjectProblem,
        QueryProblem,
        RelationProblem,
        RouteProblem,
        UserProblem {
  /** How it reads, and how much it weighs. */
  Wording wording();

  /** The code that users search for: {@code PL1203}. */
  default String code() {
    return wording().code();
  }

  /** Whether it stops the build. */
  default Severity severity() {
    return wording().severity();
  }

  /** What is wrong, as a {@link java.util.Formatter} pattern. */
  default String text() {
    return wording().text();
  }

  /** What to do about it, as a {@link java.util.Formatter} pattern over the same arguments. */
  default String hint() {
    return wording().hint();
  }

  /** A problem in words; see the methods of {@link Problem} for each. */
  record Wording(Severity severity, String code, String text, String hint) {}

  /** How much a problem weighs. */
  enum Severity {
    ERROR,
    WARNING
  }
}
