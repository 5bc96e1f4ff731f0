package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name that a model or a component had before, so that a migration renames instead of dropping.
 *
 * <pre>{@code
 * @Was("title") @Size(max = 200) String name
 * // ALTER TABLE store_track RENAME COLUMN title TO name;
 * }</pre>
 *
 * <p>Django asks while {@code makemigrations} runs, and the answer is gone afterwards. Here it
 * stands in the source, where a reviewer sees it. Once the migration is written, {@code @Was} can
 * be taken out. A name that cannot have been the former one, as the two were there at the same time
 * or two fields claim it, is an error.
 *
 * <p>A model that comes from another app is named with it: {@code @Was("store.Track")}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface Was {
  /** The former name: of the record without its package, or of the component. */
  String value();
}
