package dev.plectrum.processor.diagnostics;

/** PL2xxx: routes, their parameters and bodies. */
public enum RouteProblem implements Problem {
  ACCESS_MISSING(
      Severity.ERROR,
      "PL2001",
      "%1$s does not say who may call it.",
      "Write @Public on it if everybody may.");

  private final Severity severity;
  private final String code;
  private final String text;
  private final String hint;

  RouteProblem(Severity severity, String code, String text, String hint) {
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
