package dev.plectrum.db;

import dev.plectrum.model.ForeignKey;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A primary key that is made of several columns. The processor writes one subclass for each model
 * with several {@code @Id} components. Two keys of one model with equal parts are equal.
 */
public abstract class CompositeKey {
  private final String model;
  private final List<Object> parts;

  /**
   * A key.
   *
   * @param model the model as messages name it: {@code store.OrderLine}
   * @param parts what {@link #keyParts} gives
   * @throws NullPointerException if one of them is null
   */
  protected CompositeKey(String model, Object... parts) {
    this.model = model;
    this.parts = List.of(parts);
  }

  /**
   * Its parts in the order of the components, as the columns hold them: numbers, text, UUIDs, dates
   * and instants; an enum constant by its name, a foreign key by the key that it holds.
   */
  public final List<Object> keyParts() {
    return parts;
  }

  /**
   * The key of a foreign key to a model whose key is a UUID.
   *
   * @throws IllegalArgumentException if it holds another one
   */
  protected static UUID uuid(ForeignKey<?> key) {
    if (key.key() instanceof UUID uuid) {
      return uuid;
    }
    throw new IllegalArgumentException("The key " + key.key() + " is no UUID.");
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof CompositeKey that
        && model.equals(that.model)
        && parts.equals(that.parts);
  }

  @Override
  public final int hashCode() {
    return parts.hashCode();
  }

  @Override
  public final String toString() {
    return parts.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
  }
}
