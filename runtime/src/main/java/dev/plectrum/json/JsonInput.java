package dev.plectrum.json;

import org.jspecify.annotations.Nullable;

/**
 * How a value of {@code T} is read from JSON; what a method reference to a generated {@code read}
 * method is.
 *
 * @param <T> what is read
 */
@FunctionalInterface
public interface JsonInput<T> {
  /**
   * Reads one JSON value. Returns null if something was wrong with it, which the reader then knows.
   *
   * @throws MalformedJsonException if the text is not JSON
   */
  @Nullable T read(JsonReader in);
}
