package dev.plectrum.query;

/**
 * What an interface with {@code @Queries} extends: it can speak of the query that has its methods.
 *
 * @param <Q> the query, such as {@code TrackQuery}
 */
public interface QueryPieces<Q extends Query<?, ?, Q>> {
  /** The query as it is so far. */
  Q self();
}
