package dev.plectrum.model;

/**
 * What a deleted row does to the rows whose key points to it; the words are Django's.
 *
 * <p>Every rule is part of the database as far as SQL can say it, so that it holds whoever deletes.
 * Where SQL cannot, or the rows in the way are to be named, or a hook is to be run, a DAO finds the
 * rows that go along before it deletes anything.
 */
public enum DeleteRule {
  /** They are deleted with it: {@code ON DELETE CASCADE}. */
  CASCADE,
  /**
   * While they exist, it cannot be deleted: {@code ON DELETE RESTRICT}. Trying gives a {@code
   * ReferredToException} that names them, and over HTTP a 409.
   */
  PROTECT,
  /**
   * Like {@link #PROTECT}, but they do not stand in the way where they would go along anyhow, by
   * another key: {@code NO ACTION} in the database.
   */
  RESTRICT,
  /**
   * Their key becomes null, {@code ON DELETE SET NULL}; the component must be {@code @Nullable}.
   */
  SET_NULL,
  /**
   * Their key becomes that of {@link Default}, {@code NO ACTION} in the database; the row that it
   * points to exists.
   */
  SET_DEFAULT,
  /**
   * Their key becomes what the method of {@link OnDelete#to} gives, {@code NO ACTION} in the
   * database; Django's {@code SET(…)}.
   */
  SET,
  /**
   * The database decides, {@code NO ACTION}: an error as long as they exist, unless they are gone
   * by the end of the statement.
   */
  DO_NOTHING,
  /**
   * They are deleted by the database, {@code ON DELETE CASCADE}, without being looked at: what
   * points to them in turn is the database's concern too, no hook runs, and nobody counts them.
   */
  DB_CASCADE,
  /**
   * Their key becomes null by the database, {@code ON DELETE SET NULL}, without being looked at.
   */
  DB_SET_NULL
}
