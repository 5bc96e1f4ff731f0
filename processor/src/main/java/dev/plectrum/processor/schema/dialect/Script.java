package dev.plectrum.processor.schema.dialect;

/** A script under construction: statements, each with a comment that says what it is for. */
final class Script {
  private final StringBuilder text = new StringBuilder();

  /** A statement under its comments; what is no sentence yet becomes one. */
  void add(String comment, String statements) {
    text.append('\n').append(Words.comment(comment)).append(statements);
  }

  /** Text as it is. */
  void raw(String lines) {
    text.append(lines);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
