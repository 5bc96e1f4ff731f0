package dev.plectrum.processor.model;

/** What stands at one place of a JSON text. */
public sealed interface JsonType {
  /** Whether {@code null} may stand there. */
  boolean nullable();

  /** A string, a number, true or false. */
  record Value(ValueType type, boolean nullable) implements JsonType {}

  /** The foreign key of a model: the id that it holds. */
  record Key(ValueType type, boolean nullable) implements JsonType {}

  /** An object: a record. */
  record Object(JavaClass type, boolean nullable) implements JsonType {}

  /** An array. */
  record Array(JsonType element, boolean nullable) implements JsonType {}

  /**
   * A type that JSON has nothing for; the rules complain.
   *
   * @param written how the user wrote it
   */
  record Unsupported(String written, boolean nullable) implements JsonType {}

  /** A type that the compiler itself complains about. */
  record Unresolved(boolean nullable) implements JsonType {}
}
