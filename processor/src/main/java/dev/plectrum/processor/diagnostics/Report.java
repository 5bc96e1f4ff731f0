package dev.plectrum.processor.diagnostics;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** The mistakes found in one compilation, in the order they were found. */
public final class Report {
  private final List<Finding> findings = new ArrayList<>();

  /** Notes a mistake; {@code words} fill the gaps of its text and its hint. */
  public void add(Problem problem, Position position, Object... words) {
    add(problem, problem.severity(), position, words);
  }

  /** Notes a mistake that weighs more or less than its kind does as a rule. */
  public void add(Problem problem, Problem.Severity severity, Position position, Object... words) {
    Finding finding = new Finding(problem, severity, position, List.of(words));
    // A group of columns is read once for each model that has it.
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }

  /** Notes what {@code other} has, after what this one has. */
  public void addAll(Report other) {
    findings.addAll(other.findings);
  }

  /** What was found. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Whether something was found that stops the build. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == Problem.Severity.ERROR);
  }

  /** Prints every finding at its place. */
  public void printTo(Messager messager) {
    for (Finding finding : findings) {
      Diagnostic.Kind kind =
          switch (finding.severity()) {
            case ERROR -> Diagnostic.Kind.ERROR;
            case WARNING -> Diagnostic.Kind.WARNING;
          };
      finding.position().print(messager, kind, finding.message());
    }
  }
}
