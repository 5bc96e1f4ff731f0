package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The models that a {@link GenericForeignKey} may point to, of this app or of others that it uses.
 *
 * <pre>{@code
 * @Model
 * record TaggedItem(
 *     @Id long id,
 *     @Size(max = 40) String tag,
 *     @Targets({Track.class, Album.class}) GenericForeignKey<Taggable> target) {}
 * // target_type text NOT NULL, target_id bigint NOT NULL, an index over both, and
 * // CHECK (target_type IN ('store.track', 'store.album'))
 *
 * record Track(@Id long id, …, @ReverseOf("target") ReverseSet<TaggedItem> tags) implements Taggable {}
 *
 * tags.create(d -> d.tag("live").target(track));
 * tags.query().where(f -> f.target.track().album().title.eq("Djangologie"));
 * tags.query().prefetch(f -> f.target);          // one query for the tracks, one for the albums
 * tracks.query().where(f -> f.tags().tag.eq("live"));
 * }</pre>
 *
 * <p>What is Django's {@code GenericForeignKey}, with its two columns, is checked by the compiler
 * here: a target that is none of these cannot be written down, and the database refuses it too.
 * There is no table of content types, as the column holds the label itself. {@code @Column} names
 * what the two columns begin with.
 *
 * <p>Where the keys of the models are of different types, {@code target_id} is text and has the
 * text of the key; {@code key()} is what it is of. Another target is another migration, of the
 * {@code CHECK}. When a target is deleted, the rows that point to it are too, unless {@link
 * OnDelete} says {@code SET_NULL}, {@code PROTECT}, {@code RESTRICT} or {@code DO_NOTHING}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Targets {
  /** The models. */
  Class<?>[] value();
}
