package dev.plectrum.query;

/** Makes something of three values: the constructor of a record. */
@FunctionalInterface
public interface Make3<A, B, C, R> {
  /** What comes of the values. */
  R of(A a, B b, C c);
}
