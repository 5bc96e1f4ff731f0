package dev.plectrum.query;

import dev.plectrum.db.ArrayType;
import dev.plectrum.db.EnumText;

/**
 * An expression of constants of an enum, which the database holds by their names.
 *
 * @param <E> the enum
 */
public sealed class EnumExpression<E extends Enum<E>> extends TypedExpression<E, EnumExpression<E>>
    permits EnumColumn {
  private final EnumText<E> text;

  EnumExpression(Term term, EnumText<E> text) {
    super(Type.of(text), term);
    this.text = text;
  }

  @Override
  final EnumExpression<E> like(Term term) {
    return new EnumExpression<>(term, text);
  }

  /** The names of the constants. */
  public final TextExpression name() {
    return new TextExpression(term());
  }

  /** The values of all rows that have one, in an order; null if there are none. */
  public final ArrayExpression<E> collect(Order... order) {
    return ArrayExpression.collected(term(), ArrayType.of(text), order);
  }
}
