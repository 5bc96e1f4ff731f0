package dev.plectrum.model;

/** When a unique constraint is looked at; Django's {@code Deferrable}. */
public enum Deferrable {
  /** With each row that is written. */
  NO,

  /** When a statement ends, unless {@code SET CONSTRAINTS} puts it off to the commit. */
  IMMEDIATE,

  /** When the transaction is committed, unless {@code SET CONSTRAINTS} says otherwise. */
  DEFERRED
}
