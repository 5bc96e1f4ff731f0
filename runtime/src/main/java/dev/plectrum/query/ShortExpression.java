package dev.plectrum.query;

/** An expression of {@code short} numbers. */
public sealed class ShortExpression extends IntegralExpression<Short, ShortExpression>
    permits ShortColumn {
  ShortExpression(Term term) {
    super(Type.SHORT, term);
  }

  @Override
  final ShortExpression like(Term term) {
    return new ShortExpression(term);
  }
}
