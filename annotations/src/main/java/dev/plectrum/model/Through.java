package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a model the table between the two sides of a {@link ManyToMany}; Django's {@code through}.
 *
 * <pre>{@code
 * @Model(unique = @Unique({"playlist", "track"}))
 * record Entry(
 *     @Id long id,
 *     @OnDelete(CASCADE) ForeignKey<Playlist> playlist,
 *     @OnDelete(CASCADE) ForeignKey<Track> track,
 *     int position) {}
 *
 * record Playlist(@Id long id, …, @Through(Entry.class) ManyToMany<Track> tracks) {}
 *
 * entries.create(d -> d.playlist(evening).track(nuages).position(1));
 * evening.tracks().list();
 * }</pre>
 *
 * <p>A link that is added has its defaults. Where it needs more, as here a position, {@code
 * tracks().add(…)} throws an {@code IllegalStateException}, and the DAO takes the values: {@code
 * playlists.addTracks(evening, List.of(nuages), d -> d.position(2))}. Removing works as ever. Only
 * a unique constraint keeps two rows from being linked twice by rows that are created.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Through {
  /** The model in between: it has a {@link ForeignKey} to either side. */
  Class<?> value();

  /** Its key to the declaring model; needed only where it has several. */
  String own() default "";

  /** Its key to the model on the other side; needed only where it has several. */
  String target() default "";
}
