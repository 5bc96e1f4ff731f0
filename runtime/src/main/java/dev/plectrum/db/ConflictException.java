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
      Kind kind, String model, List<String> fields, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.model = model;
    this.fields = List.copyOf(fields);
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
    /** A key points to no row, or a row is still pointed to. */
    FOREIGN_KEY,
    /** A value breaks a CHECK constraint. */
    CHECK,
    /** A column that needs a value got null. */
    NOT_NULL
  }
}
