package dev.plectrum.adminsite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Edits rows of another model on the form of the one they belong to; Django's {@code TabularInline}
 * and {@code StackedInline}.
 *
 * <pre>{@code
 * record Invoice(@Id long id, …, @ReverseOf("invoice") ReverseSet<InvoiceLine> lines) {}
 *
 * @AdminRegister(Invoice.class)
 * @Inline(value = "lines", fields = {"track", "quantity", "unitPrice"}, extra = 1)
 * final class InvoiceAdmin {}
 * }</pre>
 *
 * <p>The rows are saved with the one they belong to, in the same transaction: if one is wrong,
 * nothing is written. A model without the reverse side names the other model instead, and the key
 * if it has several:
 *
 * <pre>{@code
 * @Inline(model = InvoiceLine.class, key = "invoice")
 * }</pre>
 */
@Documented
@Repeatable(Inlines.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Inline {
  /**
   * A {@link dev.plectrum.model.ReverseSet} of the registered model. Empty if {@link #model} is
   * given.
   */
  String value() default "";

  /** The model of the rows, if {@link #value} is not given. */
  Class<?> model() default void.class;

  /**
   * The component of {@link #model} that points to the registered model; needed if there are
   * several.
   */
  String key() default "";

  /**
   * The components to show, in order. Without them it is every one that can be written, but not the
   * key to the row they belong to.
   */
  String[] fields() default {};

  /** What of these cannot be changed; also methods of the rows' model without parameters. */
  String[] readOnly() default {};

  /** Empty rows to begin with, from 0 to 50. More are a click away. */
  int extra() default 3;

  /**
   * How many rows there have to be, from 0 to 50; Django's {@code min_num}. So many empty ones are
   * there at least.
   */
  int min() default 0;

  /** The order of the rows: components, with {@code -} before them for descending. */
  String[] ordering() default {};

  /** How many rows there can be at most, from 1 to 1000. */
  int max() default 1000;

  /** Whether rows can be deleted here. */
  boolean canDelete() default true;

  /** Whether every row is a small form of its own rather than a line of a table. */
  boolean stacked() default false;
}
