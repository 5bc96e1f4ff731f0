package dev.plectrum.processor.diagnostics;

/** PL9xxx: our own bugs. */
public enum InternalProblem implements Problem {
  UNEXPECTED(
      "PL9001",
      "The processor failed: %1$s.",
      "This is a bug in Plectrum. Please report it with the stack trace that follows:%n%2$s");

  private final String code;
  private final String text;
  private final String hint;

  InternalProblem(String code, String text, String hint) {
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
    return Severity.ERROR;
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
