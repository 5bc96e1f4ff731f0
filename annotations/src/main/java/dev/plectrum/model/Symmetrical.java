package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a {@link ManyToMany} from a model to itself hold both ways; Django's {@code
 * symmetrical=True}. Without it the relation has a direction.
 *
 * <pre>{@code
 * record Person(
 *     @Id long id,
 *     …,
 *     @Symmetrical ManyToMany<Person> friends,
 *     ManyToMany<Person> idols,
 *     @ReverseOf("idols") ManyToMany<Person> fans) {}
 *
 * anne.friends().add(bill);
 * bill.friends().list();                         // anne
 * }</pre>
 *
 * <p>The table in between has a row for either direction, so queries need not know. Removing,
 * setting and clearing change both. There is no other side that {@link ReverseOf} could name, and
 * no model in between by {@link Through}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Symmetrical {}
