package dev.plectrum.db;

import dev.plectrum.model.OneToOne;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key that was read from the database.
 *
 * @param <A> the model it points to
 */
abstract class BatchKey<A> implements OneToOne<A> {
  private final KeyBatch<A> batch;
  private @Nullable A row;

  BatchKey(KeyBatch<A> batch) {
    this.batch = batch;
  }

  final void fill(A loaded) {
    row = loaded;
  }

  @Override
  public final A get() {
    A known = row;
    if (known == null) {
      known = batch.get(key());
      row = known;
    }
    return known;
  }

  /** The row, which may be missing where the database does not see to it that it exists. */
  final Optional<A> find() {
    A known = row;
    if (known == null) {
      Optional<A> found = batch.find(key());
      found.ifPresent(this::fill);
      return found;
    }
    return Optional.of(known);
  }

  @Override
  public final boolean isLoaded() {
    return row != null || batch.isLoaded(key());
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof BatchKey<?> that
        && batch.relation() == that.batch.relation()
        && key().equals(that.key());
  }

  @Override
  public final int hashCode() {
    return key().hashCode();
  }

  @Override
  public final String toString() {
    return key().toString();
  }

  /** A key that is a number. */
  static final class OfLong<A> extends BatchKey<A> {
    private final long id;

    OfLong(KeyBatch<A> batch, long id) {
      super(batch);
      this.id = id;
    }

    @Override
    public Object key() {
      return id;
    }

    @Override
    public long id() {
      return id;
    }
  }

  /** A key that is a UUID or a String. */
  static final class OfObject<A> extends BatchKey<A> {
    private final Object key;

    OfObject(KeyBatch<A> batch, Object key) {
      super(batch);
      this.key = key;
    }

    @Override
    public Object key() {
      return key;
    }

    @Override
    public long id() {
      throw new IllegalStateException("The key " + key + " is no number; use key().");
    }
  }
}
