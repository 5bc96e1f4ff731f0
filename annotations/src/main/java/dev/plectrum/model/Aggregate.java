package dev.plectrum.model;

/** How many values become one in a {@link Projection}. */
public enum Aggregate {
  /** They do not: each row has its own. */
  NONE,
  /** How many there are. */
  COUNT,
  /** How many different ones there are. */
  COUNT_DISTINCT,
  /** Their sum; null if there are none. */
  SUM,
  /** Their average; null if there are none. */
  AVG,
  /** The smallest; null if there are none. */
  MIN,
  /** The largest; null if there are none. */
  MAX
}
