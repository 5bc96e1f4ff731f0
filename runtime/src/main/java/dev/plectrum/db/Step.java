package dev.plectrum.db;

/** One step from a table to another. */
public sealed interface Step permits ToOne, ToMany {
  /** The table that it leads to. */
  Table<?> target();
}
