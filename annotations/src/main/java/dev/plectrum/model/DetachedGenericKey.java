package dev.plectrum.model;

import java.util.Optional;

/** A key to a row of one of several models, without a database behind it. */
record DetachedGenericKey<T>(String type, Object key) implements GenericForeignKey<T> {
  @Override
  public T get() {
    throw new IllegalStateException(
        "The key "
            + this
            + " was made by hand and belongs to no database, so there is nothing to load.");
  }

  @Override
  public Optional<T> find() {
    return Optional.of(get());
  }

  @Override
  public boolean isLoaded() {
    return false;
  }

  @Override
  public String toString() {
    return type + " " + key;
  }
}
