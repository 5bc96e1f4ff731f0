package dev.plectrum.query;

/** Makes something of six values: the constructor of a record. */
@FunctionalInterface
public interface Make6<A, B, C, D, E, F, R> {
  /** What comes of the values. */
  R of(A a, B b, C c, D d, E e, F f);
}
