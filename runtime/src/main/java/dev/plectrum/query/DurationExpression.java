package dev.plectrum.query;

import java.time.Duration;

/** An expression of {@link Duration} values. */
public sealed class DurationExpression extends ComparableExpression<Duration, DurationExpression>
    permits DurationColumn {
  DurationExpression(Term term) {
    super(Type.DURATION, term);
  }

  @Override
  final DurationExpression like(Term term) {
    return new DurationExpression(term);
  }
}
