package dev.plectrum.query;

/** Makes something of four values: the constructor of a record. */
@FunctionalInterface
public interface Make4<A, B, C, D, R> {
  /** What comes of the values. */
  R of(A a, B b, C c, D d);
}
