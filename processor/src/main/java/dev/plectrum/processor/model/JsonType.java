package dev.plectrum.processor.model;

/** What stands at one place of a JSON text. */
public sealed interface JsonType {
  /** Whether {@code null} may stand there. */
  boolean nullable();

  /** A string, a number, true or false. */
  record Value(ValueType type, boolean nullable) implements JsonType {}

  /** The foreign key of a model: the id that it holds. */
  record Key(ValueType type, boolean nullable) implements JsonType {}

  /** A key that points to rows of several models: which one, and the id. */
  record Target(boolean nullable) implements JsonType {}

  /** An object: a record. */
  record Object(JavaClass type, boolean nullable) implements JsonType {}

  /** What has values of one kind inside. */
  sealed interface Many extends JsonType {
    /** What each of them is. */
    JsonType element();
  }

  /** An array. */
  record Array(JsonType element, boolean nullable) implements Many {}

  /** An object with names that are not known: a map from text. */
  record Table(JsonType element, boolean nullable) implements Many {}

  /** Anything: Jackson's {@code JsonNode}. */
  record Tree(boolean nullable) implements JsonType {}

  /**
   * A type that JSON has nothing for; the rules complain.
   *
   * @param written how the user wrote it
   */
  record Unsupported(String written, boolean nullable) implements JsonType {}

  /** A type that the compiler itself complains about. */
  record Unresolved(boolean nullable) implements JsonType {}
}
