package dev.plectrum.db;

import org.jspecify.annotations.Nullable;

/** A row that had to exist does not. HTTP answers it with status 404. */
public final class NotFoundException extends DatabaseException {
  private static final long serialVersionUID = 1;

  private final String model;
  private final transient @Nullable Object key;

  /** No row of {@code model} has this key. */
  public NotFoundException(String model, Object key) {
    super(model + " " + key + " does not exist.");
    this.model = model;
    this.key = key;
  }

  /** What was asked of {@code model} matches no row; {@code message} says it in a sentence. */
  public NotFoundException(String model, String message, @Nullable Object key) {
    super(message);
    this.model = model;
    this.key = key;
  }

  /** The model: {@code store.Track}. */
  public String model() {
    return model;
  }

  /** The key that no row has, or null if it was not asked by key. */
  public @Nullable Object key() {
    return key;
  }
}
