package dev.plectrum.db;

import dev.plectrum.model.GenericForeignKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key to a row of one of several tables that was read from the database.
 *
 * @param <T> what their models have in common
 */
final class BatchTarget<T> implements GenericForeignKey<T> {
  private final ToAny<T> relation;
  private final String type;
  private final Object key;
  private final @Nullable BatchKey<? extends T> target;

  /**
   * A key.
   *
   * @param target the key in its own table; null if the row names none of those there are
   */
  BatchTarget(ToAny<T> relation, String type, Object key, @Nullable BatchKey<? extends T> target) {
    this.relation = relation;
    this.type = type;
    this.key = key;
    this.target = target;
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public Object key() {
    return key;
  }

  @Override
  public T get() {
    BatchKey<? extends T> known = target;
    if (known == null) {
      throw new NotFoundException(type, relation + " cannot point to " + type + ".", null);
    }
    return known.get();
  }

  @Override
  public Optional<T> find() {
    BatchKey<? extends T> known = target;
    return known == null ? Optional.empty() : known.find().map(row -> row);
  }

  @Override
  public boolean isLoaded() {
    return target != null && target.isLoaded();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BatchTarget<?> that
        && relation == that.relation
        && type.equals(that.type)
        && key.equals(that.key);
  }

  @Override
  public int hashCode() {
    return 31 * type.hashCode() + key.hashCode();
  }

  @Override
  public String toString() {
    return type + " " + key;
  }
}
