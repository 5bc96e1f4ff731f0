package dev.plectrum.model;

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
 * <p>It has no column. To change it, write the key on the other side.
 *
 * @param <T> the model that declares the foreign key
 */
public interface ReverseSet<T> {
  /** The rows, in the default order of {@code T}. */
  List<T> list();

  /** How many rows there are; asks the database unless the rows have been loaded. */
  long count();
}
