package dev.plectrum.http;

import org.jspecify.annotations.Nullable;

/**
 * Names something that is kept with a request, to be a constant: {@code static final
 * Attribute<Session> SESSION = new Attribute<>(Session.class)}. No other attribute is equal to it.
 *
 * @param <T> the type of what is kept
 */
public final class Attribute<T> {
  private final Class<T> type;

  /** An attribute whose values have {@code type}. */
  public Attribute(Class<T> type) {
    this.type = type;
  }

  @Nullable T cast(@Nullable Object value) {
    return type.cast(value);
  }

  @Override
  public String toString() {
    return "Attribute of " + type.getName();
  }
}
