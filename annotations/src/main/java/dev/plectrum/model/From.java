package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where the value of a component of a {@link Projection} comes from.
 *
 * <pre>{@code
 * @From("album.artist.name") String artist
 * @From(value = "tracks.unitPrice", as = Aggregate.SUM) @Nullable BigDecimal price
 * @From(value = "*", as = Aggregate.COUNT) long rows
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface From {
  /**
   * A field of the model, or of one that its relations lead to: {@code "album.artist.name"}; {@code
   * "*"} for the rows themselves, to count them.
   */
  String value();

  /** How many values become one; the value itself if nothing is said. */
  Aggregate as() default Aggregate.NONE;
}
