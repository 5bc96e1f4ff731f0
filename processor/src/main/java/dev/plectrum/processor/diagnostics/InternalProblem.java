package dev.plectrum.processor.diagnostics;

/** PL9xxx: our own bugs. */
public enum InternalProblem implements Problem {
  UNEXPECTED(
      "PL9001",
      "The processor failed: %1$s.",
      "This is a bug in Plectrum. Please report it with the stack trace that follows:%n%2$s");

  private final Wording wording;

  InternalProblem(String code, String text, String hint) {
    this.wording = new Wording(Severity.ERROR, code, text, hint);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
