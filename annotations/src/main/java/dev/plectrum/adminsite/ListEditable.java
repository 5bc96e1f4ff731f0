package dev.plectrum.adminsite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Columns that are inputs right in the list, saved together by one button; Django's {@code
 * list_editable}.
 *
 * <pre>{@code
 * @ListDisplay({"name", "album", "unitPrice"})
 * @ListEditable("unitPrice")
 * }</pre>
 *
 * <p>They are columns of {@link ListDisplay} that the form could change, and not the one that leads
 * there. The rows are written in one transaction: if one of them is wrong, none is written, and
 * every input keeps what was typed, with the mistake beside it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ListEditable {
  /** Names of components that {@link ListDisplay} has too. */
  String[] value();
}
