package dev.plectrum.processor.diagnostics;

/** PL1xxx: projects, apps, models and relations. */
public enum ModelProblem implements Problem {
  APP_MISSING(
      Severity.ERROR,
      "PL1001",
      "%1$s belongs to no app.",
      "Put a class with @App(\"label\") into its package or one above it.");

  private final Severity severity;
  private final String code;
  private final String text;
  private final String hint;

  ModelProblem(Severity severity, String code, String text, String hint) {
    this.severity = severity;
    this.code = code;
    this.text = text;
    this.hint = hint;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public String hint() {
    return hint;
  }
}
