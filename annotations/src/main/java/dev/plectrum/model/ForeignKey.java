package dev.plectrum.model;

import java.util.Objects;
import java.util.UUID;

/**
 * A key that points to one row of {@code T}; Django's {@code ForeignKey}.
 *
 * <pre>{@code
 * @OnDelete(CASCADE) ForeignKey<Album> album,
 * @OnDelete(SET_NULL) @Nullable ForeignKey<Genre> genre
 * // album_id bigint NOT NULL, genre_id bigint, a foreign key and an index for either of them
 *
 * track.album().id()             // no query
 * track.album().get().title()    // one query, for the albums of all tracks that came with this one
 * }</pre>
 *
 * <p>Holding it costs nothing: it is the key. {@link #get()} loads the row, and with it, in the
 * same single query, the rows that all keys read by the same query point to. A loop over a list
 * therefore costs two queries, never one per row.
 *
 * <p>Two foreign keys are equal when they are values of the same component and hold the same key;
 * whether the row has been loaded does not matter. {@code toString} and {@code hashCode} never
 * load.
 *
 * @param <T> the model that the key points to
 */
public interface ForeignKey<T> {
  /** The key itself: a {@link Long}, a {@link UUID} or a {@link String}. */
  Object key();

  /**
   * The key as a number.
   *
   * @throws IllegalStateException if {@code T} does not have a numeric key
   */
  long id();

  /**
   * The row that the key points to, loaded when it has not been yet.
   *
   * @throws IllegalStateException if this key came from {@link #of(long)} and so belongs to no
   *     database
   */
  T get();

  /** Whether {@link #get()} answers without a query. */
  boolean isLoaded();

  /** A key that belongs to no row, for tests and for drafts. */
  static <T> ForeignKey<T> of(long id) {
    return new DetachedKey<>(id);
  }

  /** A key that belongs to no row, for tests and for drafts. */
  static <T> ForeignKey<T> of(UUID id) {
    return new DetachedKey<>(Objects.requireNonNull(id, "id"));
  }

  /** A key that belongs to no row, for tests and for drafts. */
  static <T> ForeignKey<T> of(String id) {
    return new DetachedKey<>(Objects.requireNonNull(id, "id"));
  }
}
