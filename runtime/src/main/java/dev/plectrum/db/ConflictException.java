package dev.plectrum.db;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of the database that a change would have broken; nothing was changed. Each kind of
 * constraint has a type of its own, to be caught alone.
 */
public abstract sealed class ConflictException extends DatabaseException
    permits UniqueException,
        ForeignKeyException,
        ReferredToException,
        CheckException,
        NotNullException,
        ExclusionException,
        TooLongException,
        OutOfRangeException,
        StaleException {
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
  ConflictException(Kind kind, String model, List<String> fields, @Nullable Throwable cause) {
    this(kind, model, fields, sentence(kind, model, fields), cause);
  }

  ConflictException(
      Kind kind, String model, List<String> fields, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.model = model;
    this.fields = List.copyOf(fields);
  }

  /**
   * A conflict of this kind.
   *
   * @param model the model ({@code store.Track}), or the table if it belongs to none
   * @param fields the components that the constraint speaks of; empty if the database does not say
   * @throws IllegalArgumentException for {@link Kind#STALE}, which is known by its key
   */
  public static ConflictException of(
      Kind kind, String model, List<String> fields, @Nullable Throwable cause) {
    return switch (kind) {
      case UNIQUE -> new UniqueException(model, fields, cause);
      case FOREIGN_KEY -> new ForeignKeyException(model, fields, cause);
      case REFERRED_TO -> new ReferredToException(model, fields, cause);
      case CHECK -> new CheckException(model, fields, cause);
      case NOT_NULL -> new NotNullException(model, fields, cause);
      case EXCLUSION -> new ExclusionException(model, fields, cause);
      case TOO_LONG -> new TooLongException(model, fields, cause);
      case OUT_OF_RANGE -> new OutOfRangeException(model, fields, cause);
      case STALE -> throw new IllegalArgumentException("A stale row is known by its key.");
    };
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
      case EXCLUSION ->
          fields.isEmpty()
              ? name + " is excluded by another row."
              : name + " is excluded by another row: " + names + ".";
      case TOO_LONG ->
          fields.isEmpty()
              ? name + " has a text that is longer than its column."
              : name + " has a text that is too long: " + names + ".";
      case OUT_OF_RANGE ->
          fields.isEmpty()
              ? name + " has a value outside of what its column can hold."
              : name + " has a value that is out of range: " + names + ".";
      case STALE -> name + " was changed by someone else in the meantime.";
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
    NOT_NULL,
    /** Another row excludes the row. */
    EXCLUSION,
    /** A text is longer than its column; PostgreSQL only. */
    TOO_LONG,
    /** A number or time is outside of what its column can hold; PostgreSQL only. */
    OUT_OF_RANGE,
    /** The row was changed by someone else since it was read. */
    STALE
  }
}
