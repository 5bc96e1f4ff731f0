package dev.plectrum.db;

import java.util.List;

/**
 * A row was changed by someone else since it was read: its {@code @Version} is another one. Nothing
 * was written; read the row again.
 */
public final class StaleException extends ConflictException {
  private static final long serialVersionUID = 1;

  private final transient Object key;

  StaleException(String model, Object key, String version) {
    super(
        Kind.STALE,
        model,
        List.of(version),
        model + " " + key + " was changed by someone else in the meantime.",
        null);
    this.key = key;
  }

  /** The primary key of the row. */
  public Object key() {
    return key;
  }
}
