package dev.plectrum.db;

import org.jspecify.annotations.Nullable;

/**
 * How an enum is stored: by the names of its constants. The processor writes one for each enum,
 * with a switch in each direction.
 *
 * @param <E> the enum
 */
public interface EnumText<E extends Enum<E>> {
  /** What is stored for a constant: its name. */
  String write(E value);

  /**
   * The constant that {@code text} names.
   *
   * @throws DatabaseException if there is none; see {@link #unknown}
   */
  E read(String text);

  /** The words people read for a constant. */
  String label(E value);

  /** {@link #write}, null for null. */
  default @Nullable String writeNullable(@Nullable E value) {
    return value == null ? null : write(value);
  }

  /** {@link #read}, null for null. */
  default @Nullable E readNullable(@Nullable String text) {
    return text == null ? null : read(text);
  }

  /** What {@link #read} throws when a stored text names no constant. */
  static DatabaseException unknown(String enumeration, String text) {
    return new DatabaseException("The database holds \"" + text + "\" for a " + enumeration + ".");
  }
}
