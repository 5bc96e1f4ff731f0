package dev.plectrum.db;

/** Exactly one row was asked for, and there are several. */
public final class MultipleFoundException extends DatabaseException {
  private static final long serialVersionUID = 1;

  private final String model;

  /** Several rows of {@code model} match. */
  public MultipleFoundException(String model) {
    super("More than one " + model + " matches.");
    this.model = model;
  }

  /** The model: {@code store.Track}. */
  public String model() {
    return model;
  }
}
