package dev.plectrum.adminsite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Components that the form leaves out; Django's {@code exclude}.
 *
 * <pre>{@code
 * @Exclude({"bytes", "milliseconds"})
 * }</pre>
 *
 * <p>What is left out keeps its value when a row is changed, and has its {@link
 * dev.plectrum.model.Default} or is null in a new one.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Exclude {
  /** Names of components. */
  String[] value();
}
