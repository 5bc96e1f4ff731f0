package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record that is made of some values of a row instead of the whole row; Django's {@code
 * values()}, {@code only()} and {@code annotate()}. The compiler looks up every component in the
 * model: its name, its type and whether it can be null.
 *
 * <pre>{@code
 * @Projection(of = Track.class)
 * record TrackLine(
 *     String name,
 *     @From("album.artist.name") String artist,
 *     @From("genre.name") @Nullable String genre,
 *     @From(value = "playlists", as = Aggregate.COUNT) long playlists,
 *     int seconds) {
 *
 *   static IntExpression seconds(TrackFields f) {
 *     return f.milliseconds.dividedBy(1000);
 *   }
 * }
 *
 * List<TrackLine> lines = tracks.query().values(TrackLineProjection.TRACK_LINE).list();
 * }</pre>
 *
 * <p>A component is the field of its name, or the one that {@link From} leads to. Where the record
 * has a static method of that name that makes an expression of the model's columns, it is that.
 * Where a component sums up the rows themselves, the others are what they are grouped by.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Projection {
  /** The model whose rows the values are of. */
  Class<?> of();
}
