package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Pieces of queries that have a name; the methods of a custom QuerySet in Django. It is on an
 * interface whose default methods the model's query has then, so that they chain with all others.
 *
 * <pre>{@code
 * @Queries(Track.class)
 * interface TrackQueries extends QueryPieces<TrackQuery> {
 *   default TrackQuery by(String artist) {
 *     return self().where(f -> f.album().artist().name.eq(artist));
 *   }
 * }
 *
 * tracks.query().by("Django Reinhardt").limit(10).list();
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Queries {
  /** The model whose query has the methods. */
  Class<?> value();
}
