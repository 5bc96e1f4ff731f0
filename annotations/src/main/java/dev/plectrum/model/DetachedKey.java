package dev.plectrum.model;

/** A key without a database behind it. */
record DetachedKey<T>(Object key) implements ForeignKey<T>, OneToOne<T> {
  @Override
  public long id() {
    if (key instanceof Long id) {
      return id;
    }
    throw new IllegalStateException("The key " + key + " is no number; use key().");
  }

  @Override
  public T get() {
    throw new IllegalStateException(
        "The key "
            + key
            + " was made by hand and belongs to no database, so there is nothing to load.");
  }

  @Override
  public boolean isLoaded() {
    return false;
  }

  @Override
  public String toString() {
    return key.toString();
  }
}
