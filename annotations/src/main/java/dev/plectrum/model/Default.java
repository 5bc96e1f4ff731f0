package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a component or parameter that nobody gave, in the notation of its type: {@code "0"},
 * {@code "0.99"}, {@code "true"}, {@code "2024-01-31"}, the name of an enum constant.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
public @interface Default {
  /** The value as text. */
  String value();
}
