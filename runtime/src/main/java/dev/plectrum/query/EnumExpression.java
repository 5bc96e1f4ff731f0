package dev.plectrum.query;

/**
 * An expression of constants of an enum, which the database holds by their names.
 *
 * @param <E> the enum
 */
public sealed class EnumExpression<E extends Enum<E>> extends TypedExpression<E, EnumExpression<E>>
    permits EnumColumn {
  EnumExpression(Term term, Type<E> type) {
    super(type, term);
  }

  @Override
  final EnumExpression<E> like(Term term) {
    return new EnumExpression<>(term, type());
  }

  /** The names of the constants. */
  public final TextExpression name() {
    return new TextExpression(term());
  }
}
