package dev.plectrum.model;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A key that points to a row of one of several models; Django's {@code GenericForeignKey}. Which
 * ones they may be is said by {@link Targets}.
 *
 * <pre>{@code
 * @Targets({Track.class, Album.class}) GenericForeignKey<Taggable> target
 * // target_type text NOT NULL, target_id bigint NOT NULL, an index over both
 *
 * tag.target().type()           // "store.track"
 * tag.target().id()             // no query
 * tag.target().get()            // a Taggable: one query for the tracks of all tags read along, and
 *                               // one for their albums
 * if (tag.target().get() instanceof Track track) { … }
 * }</pre>
 *
 * <p>The database does not see to it that the row exists, as it does for a {@link ForeignKey}: the
 * rules of {@link OnDelete} are followed by whatever deletes through a DAO or a query, but
 * statements of another program leave keys that point to nothing. {@link #find} is empty then.
 *
 * <p>Two keys are equal when they are values of the same component and hold the same type and key.
 * {@code toString} and {@code hashCode} never load.
 *
 * @param <T> what the models have in common: an interface that all of them implement, or {@code
 *     Object}
 */
public interface GenericForeignKey<T> {
  /** The model of the row: app label and name in lower case, {@code store.track}. */
  String type();

  /** The key itself: a {@link Long}, a {@link UUID} or a {@link String}. */
  Object key();

  /**
   * The key as a number.
   *
   * @throws IllegalStateException if it is none
   */
  default long id() {
    if (key() instanceof Long id) {
      return id;
    }
    throw new IllegalStateException("The key " + this + " is no number; use key().");
  }

  /**
   * The key as a UUID.
   *
   * @throws IllegalStateException if it is none
   */
  default UUID uuid() {
    if (key() instanceof UUID id) {
      return id;
    }
    throw new IllegalStateException("The key " + this + " is no UUID; use key().");
  }

  /**
   * The row that the key points to, loaded when it has not been yet. A row that is not there is a
   * {@code NotFoundException}.
   *
   * @throws IllegalStateException if this key came from {@link #of(String, long)} and so belongs to
   *     no database
   */
  T get();

  /**
   * The row that the key points to, loaded when it has not been yet; empty if there is none (any
   * more).
   *
   * @throws IllegalStateException if this key came from {@link #of(String, long)} and so belongs to
   *     no database
   */
  Optional<T> find();

  /** Whether {@link #get()} answers without a query. */
  boolean isLoaded();

  /**
   * A key that belongs to no row, for tests and for drafts.
   *
   * @param type the model: {@code store.track}
   */
  static <T> GenericForeignKey<T> of(String type, long id) {
    return new DetachedGenericKey<>(Objects.requireNonNull(type, "type"), id);
  }

  /** A key that belongs to no row, for tests and for drafts. */
  static <T> GenericForeignKey<T> of(String type, UUID id) {
    return new DetachedGenericKey<>(
        Objects.requireNonNull(type, "type"), Objects.requireNonNull(id, "id"));
  }

  /** A key that belongs to no row, for tests and for drafts. */
  static <T> GenericForeignKey<T> of(String type, String id) {
    return new DetachedGenericKey<>(
        Objects.requireNonNull(type, "type"), Objects.requireNonNull(id, "id"));
  }
}
