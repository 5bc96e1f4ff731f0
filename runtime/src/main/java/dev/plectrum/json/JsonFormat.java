package dev.plectrum.json;

/**
 * How values of {@code T} are written as JSON; what a method reference to a generated {@code write}
 * method is.
 *
 * @param <T> what is written
 */
@FunctionalInterface
public interface JsonFormat<T> {
  /** Writes one JSON value. */
  void write(JsonWriter out, T value);
}
