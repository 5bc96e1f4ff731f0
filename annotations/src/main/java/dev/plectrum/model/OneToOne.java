package dev.plectrum.model;

/**
 * A {@link ForeignKey} whose key no two rows share; Django's {@code OneToOneField}.
 *
 * <pre>{@code
 * @OnDelete(CASCADE) OneToOne<Album> album
 * // album_id bigint NOT NULL, CONSTRAINT store_sleeve_album_id_key UNIQUE (album_id)
 * }</pre>
 *
 * @param <T> the model that the key points to
 */
public interface OneToOne<T> extends ForeignKey<T> {
  /** A key that belongs to no row, for tests and for drafts. */
  static <T> OneToOne<T> of(long id) {
    return new DetachedKey<>(id);
  }
}
