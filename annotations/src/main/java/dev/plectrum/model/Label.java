package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What stands for a row on a page; Django's {@code __str__}. It is on one component of a model, or
 * on one of its methods that has no parameters and returns a {@code String}.
 *
 * <pre>{@code
 * @Model
 * public record Genre(@Id long id, @Label @Size(max = 120) String name) {}
 *
 * @Model
 * public record Employee(@Id long id, @Size(max = 20) String first, @Size(max = 20) String last) {
 *   @Label
 *   public String fullName() {
 *     return first + " " + last;
 *   }
 * }
 * }</pre>
 *
 * <p>On a constant of an enum it gives the words that people read, Django's {@code choices}.
 * Without it they are made of the name: {@code Gift Card} for {@code GIFT_CARD}.
 *
 * <pre>{@code
 * enum Format {
 *   @Label("Long player") LP,
 *   CASSETTE
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Label {
  /** The words for a constant of an enum; empty on a component or method. */
  String value() default "";
}
