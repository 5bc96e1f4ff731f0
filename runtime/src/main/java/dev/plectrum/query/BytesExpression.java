package dev.plectrum.query;

/** An expression of bytes. */
public sealed class BytesExpression extends TypedExpression<byte[], BytesExpression>
    permits BytesColumn {
  BytesExpression(Term term) {
    super(Type.BYTES, term);
  }

  @Override
  final BytesExpression like(Term term) {
    return new BytesExpression(term);
  }

  /** How many bytes there are. */
  public final IntExpression length() {
    return new IntExpression(Term.call("LENGTH", term()));
  }
}
