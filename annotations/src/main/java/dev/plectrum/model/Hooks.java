package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the class whose methods run when rows of a model are saved and deleted; Django's signals
 * {@code pre_save}, {@code post_save}, {@code pre_delete} and {@code post_delete}.
 *
 * <pre>{@code
 * @Model
 * @Hooks(TrackHooks.class)
 * public record Track(…) {}
 * }</pre>
 *
 * <p>Generated code calls them by name: nothing is looked up while the program runs.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Hooks {
  /**
   * A class that implements {@link RowHooks} for this model and has a constructor without
   * parameters; one object of it serves all threads.
   */
  Class<? extends RowHooks<?, ?>> value();
}
