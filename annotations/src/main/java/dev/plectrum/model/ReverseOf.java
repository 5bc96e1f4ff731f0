package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The other side of a relation that another model declares; what Django adds by itself as {@code
 * track_set} or by {@code related_name}.
 *
 * <pre>{@code
 * record Album(@Id long id, …, @ReverseOf("album") ReverseSet<Track> tracks) {}
 * record Track(@Id long id, …, @OnDelete(CASCADE) ForeignKey<Album> album) {}
 *
 * record Playlist(@Id long id, …, ManyToMany<Track> tracks) {}
 * record Track(@Id long id, …, @ReverseOf("tracks") ManyToMany<Playlist> playlists) {}
 * }</pre>
 *
 * <p>It has no column and changes nothing in the database. {@code album.tracks().list()} then is a
 * single query for all albums that were read together, and {@code prefetch(f -> f.tracks())} asks
 * for it ahead of time.
 *
 * <p>In Django the other side is there without being written. Here a record shows all that it has,
 * and a relation that nobody reads backwards needs no name.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface ReverseOf {
  /**
   * The component of the other model that declares the relation: a {@link ForeignKey} or {@link
   * OneToOne} for a {@link ReverseSet}, a {@link OneToOne} for a {@link ReverseOne}, a {@link
   * ManyToMany} for a {@link ManyToMany}.
   */
  String value();
}
