package dev.plectrum.model;

import java.util.Collection;
import java.util.List;

/**
 * The rows of {@code T} whose foreign key points to this row; Django's {@code track_set}. Never
 * null; nothing is loaded before it is asked for, and then for all rows that came with this one, in
 * a single query.
 *
 * <pre>{@code
 * record Album(@Id long id, …, @ReverseOf("album") ReverseSet<Track> tracks) {}
 *
 * album.tracks().list();     // the tracks of this album, and of all albums that came with it
 * }</pre>
 *
 * <p>It has no column: what is added or removed here gets another key, in one statement. Where the
 * key is never null, a row can be added but not removed, as it would have nowhere to point.
 *
 * @param <T> the model that declares the foreign key
 */
public interface ReverseSet<T> {
  /** The rows, in the default order of {@code T}. */
  List<T> list();

  /** How many rows there are; asks the database unless the rows have been loaded. */
  long count();

  /** Lets {@code row} point here. */
  void add(T row);

  /** Lets every one of {@code rows} point here. */
  void addAll(Collection<? extends T> rows);

  /**
   * Lets {@code row} point nowhere. Returns false if it did not point here.
   *
   * @throws IllegalStateException if its key is never null
   */
  boolean remove(T row);

  /**
   * Lets those of {@code rows} that point here point nowhere. Returns how many did.
   *
   * @throws IllegalStateException if their key is never null
   */
  int removeAll(Collection<? extends T> rows);

  /**
   * Lets {@code rows} point here and no others.
   *
   * @throws IllegalStateException if others point here and their key is never null
   */
  void set(Collection<? extends T> rows);

  /**
   * Lets every row that points here point nowhere.
   *
   * @throws IllegalStateException if their key is never null
   */
  void clear();
}
