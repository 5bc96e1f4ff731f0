package dev.plectrum.model;

import java.util.Optional;

/**
 * The row of {@code T} whose {@link OneToOne} points to this row, if there is one; the other side
 * of Django's {@code OneToOneField}. Never null; nothing is loaded before it is asked for, and then
 * for all rows that came with this one, in a single query.
 *
 * <pre>{@code
 * record Sleeve(@Id long id, @OnDelete(CASCADE) OneToOne<Album> album, String colour) {}
 * record Album(@Id long id, …, @ReverseOf("album") ReverseOne<Sleeve> sleeve) {}
 *
 * album.sleeve().find().map(Sleeve::colour)
 * }</pre>
 *
 * @param <T> the model that declares the key
 */
public interface ReverseOne<T> {
  /** The row that points here, if there is one. */
  Optional<T> find();

  /**
   * The row that points here. If there is none, the runtime throws a {@code NotFoundException},
   * which over HTTP is a 404.
   */
  T get();

  /** Whether the database need not be asked any more. */
  boolean isLoaded();
}
