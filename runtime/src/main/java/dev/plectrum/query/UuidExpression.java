package dev.plectrum.query;

import dev.plectrum.db.ArrayType;
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

  /** The values of all rows that have one, in an order; null if there are none. */
  public final ArrayExpression<UUID> collect(Order... order) {
    return ArrayExpression.collected(term(), ArrayType.UUID, order);
  }
}
