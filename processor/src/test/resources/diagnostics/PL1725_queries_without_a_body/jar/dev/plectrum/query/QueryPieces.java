package dev.plectrum.query;

public interface QueryPieces<Q> {
  Q self();
}
