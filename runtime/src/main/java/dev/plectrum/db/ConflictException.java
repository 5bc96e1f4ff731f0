package dev.plectrum.db;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A constraint of the database that a change would have broken; nothing was changed. */
public final class ConflictException extends DatabaseException {
  private static final long serialVersionUID = 1;

  private final Kind kind;
  private final String model;
  private final transient List<String> fields;

  /**
   * Makes a conflict.
   *
   * @param model the model ({@code store.Track}), or the table if it belongs to none
   * @param fields the components that the constraint speaks of; empty if the database does not say
   */
  public ConflictException(
      Kind kind, String model, List<String> fields, @Nullable Throwable cause) {
    super(sentence(kind, model, fields), cause);
    this.kind = kind;
    this.model = model;
    this.fields = List.copyOf(fields);
  }

  /**
   * The message, with another name for the row than its model: {@code Track} rather than {@code
   * store.Track}.
   */
  public String sentence(String name) {
    return sentence(kind, name, fields);
  }

  private static String sentence(Kind kind, String name, List<String> fields) {
    String names = String.join(" and ", fields);
    return switch (kind) {
      case UNIQUE ->
          fields.isEmpty()
              ? name + " with these values already exists."
              : name + " with this " + names + " already exists.";
      case FOREIGN_KEY ->
          fields.isEmpty()
              ? name + " is still referred to, or refers to a row that does not exist."
              : name + " refers to a row that does not exist: " + names + ".";
      case REFERRED_TO -> name + " is still referred to by other rows.";
      case CHECK ->
          fields.isEmpty()
              ? name + " breaks a rule of the database."
              : name + " breaks a rule of the database: " + names + ".";
      case NOT_NULL ->
          fields.isEmpty()
              ? name + " needs a value where it has none."
              : name + " needs a value for " + names + ".";
    };
  }

  /** Which kind of constraint it is. */
  public Kind kind() {
    return kind;
  }

  /** The model: {@code store.Track}. */
  public String model() {
    return model;
  }

  /** The components that the constraint speaks of; empty if the database does not say. */
  public List<String> fields() {
    return fields;
  }

  /** The kinds of constraints. */
  public enum Kind {
    /** Another row has these values already. */
    UNIQUE,
    /** A key points to no row; or a row is still pointed to, and the database does not say so. */
    FOREIGN_KEY,
    /** Other rows still point to the row. */
    REFERRED_TO,
    /** A value breaks a CHECK constraint. */
    CHECK,
    /** A column that needs a value got null. */
    NOT_NULL
  }
}
