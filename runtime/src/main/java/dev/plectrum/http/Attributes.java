package dev.plectrum.http;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is kept with a request while it is answered. One thread at a time works with it. */
public final class Attributes {
  // Most requests keep nothing.
  private @Nullable Map<Attribute<?>, Object> values;

  /** What is kept under {@code key}, or null. */
  public <T> @Nullable T get(Attribute<T> key) {
    return values == null ? null : key.cast(values.get(key));
  }

  /** Keeps {@code value} in place of what was kept; null keeps nothing. */
  public <T> void put(Attribute<T> key, @Nullable T value) {
    if (value != null) {
      if (values == null) {
        values = new IdentityHashMap<>();
      }
      values.put(key, value);
    } else if (values != null) {
      values.remove(key);
    }
  }
}
