package dev.plectrum.model;

import java.util.Collection;
import java.util.List;

/**
 * The rows of {@code T} that are linked with this row through a table between the two; Django's
 * {@code ManyToManyField}. Never null; nothing is loaded before it is asked for, and then for all
 * rows that came with this one, in a single query.
 *
 * <pre>{@code
 * record Playlist(@Id long id, …, ManyToMany<Track> tracks) {}
 * // CREATE TABLE store_playlist_tracks (id …, playlist_id bigint NOT NULL, track_id bigint NOT NULL)
 *
 * playlist.tracks().add(track);
 * playlist.tracks().list();
 * }</pre>
 *
 * <p>One of the two models declares it. The other one may have it too, as
 * {@code @ReverseOf("tracks") ManyToMany<Playlist> playlists}. A row that is deleted takes its
 * links with it.
 *
 * <p>From a model to itself it has a direction, unless it is {@link Symmetrical}.
 *
 * <p>With {@link Through} a model of yours is the table in between, and its rows may say more of a
 * link than that there is one.
 *
 * @param <T> the model on the other side
 */
public interface ManyToMany<T> {
  /** The linked rows, in the default order of {@code T}. */
  List<T> list();

  /** How many rows are linked; asks the database unless the rows have been loaded. */
  long count();

  /** Links {@code row}; a row that is linked already stays so, once. */
  void add(T row);

  /** Links the row with this key; a row that is linked already stays so, once. */
  void add(ForeignKey<T> key);

  /** Links every one of {@code rows}, in one statement; those that are linked already stay so. */
  void addAll(Collection<? extends T> rows);

  /** Unlinks {@code row}. Returns false if it was not linked. */
  boolean remove(T row);

  /** Unlinks the row with this key. Returns false if it was not linked. */
  boolean remove(ForeignKey<T> key);

  /** Unlinks every one of {@code rows}, in one statement. Returns how many were linked. */
  int removeAll(Collection<? extends T> rows);

  /** Lets {@code rows} be linked and no others; those that are linked already stay so. */
  void set(Collection<? extends T> rows);

  /** Unlinks every row. */
  void clear();
}
