package dev.plectrum.query;

/** An expression of {@code int} numbers. */
public sealed class IntExpression extends IntegralExpression<Integer, IntExpression>
    permits IntColumn {
  IntExpression(Term term) {
    super(Type.INT, term);
  }

  @Override
  final IntExpression like(Term term) {
    return new IntExpression(term);
  }
}
