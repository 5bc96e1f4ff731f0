package dev.plectrum.query;

import java.util.UUID;

/** An expression of {@link UUID} values. */
public sealed class UuidExpression extends TypedExpression<UUID, UuidExpression>
    permits UuidColumn {
  UuidExpression(Term term) {
    super(Type.UUID, term);
  }

  @Override
  final UuidExpression like(Term term) {
    return new UuidExpression(term);
  }
}
