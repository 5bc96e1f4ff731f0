package dev.plectrum.query;

/**
 * An expression of dates or times.
 *
 * @param <V> the dates or times
 * @param <S> its kind
 */
public abstract class TemporalExpression<V, S extends TemporalExpression<V, S>>
    extends ComparableExpression<V, S> {
  TemporalExpression(Type<V> type, Term term) {
    super(type, term);
  }

  /** The date or time without a zone, as a clock on the wall shows it. */
  Term local() {
    return term();
  }

  final IntExpression part(String part) {
    return new IntExpression(TimeTerms.part(part, local()));
  }
}
