package dev.plectrum.processor.diagnostics;

/** PL4xxx: migrations. */
public enum MigrationProblem implements Problem {
  FIELD_IN_NO_MIGRATION(
      Severity.WARNING,
      "PL4101",
      "%1$s: %2$s is in no migration yet.",
      "Run ./manage makemigrations.");

  private final Severity severity;
  private final String code;
  private final String text;
  private final String hint;

  MigrationProblem(Severity severity, String code, String text, String hint) {
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
