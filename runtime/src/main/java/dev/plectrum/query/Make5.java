package dev.plectrum.query;

/** Makes something of five values: the constructor of a record. */
@FunctionalInterface
public interface Make5<A, B, C, D, E, R> {
  /** What comes of the values. */
  R of(A a, B b, C c, D d, E e);
}
