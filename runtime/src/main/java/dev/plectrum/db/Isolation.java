package dev.plectrum.db;

/**
 * How far a transaction is kept apart from others that run at the same time; SQL's levels.
 *
 * <p>SQLite runs one writing transaction at a time and shows each the data as they were when it
 * began: it is always {@link #SERIALIZABLE}, whatever was asked for.
 */
public enum Isolation {
  /** Each statement sees what was committed when it began; PostgreSQL's own level. */
  READ_COMMITTED("READ COMMITTED"),
  /** Every statement sees what was committed when the first one began. */
  REPEATABLE_READ("REPEATABLE READ"),
  /** As if the transactions ran one after the other; the database fails those that cannot. */
  SERIALIZABLE("SERIALIZABLE");

  private final String sql;

  Isolation(String sql) {
    this.sql = sql;
  }

  String sql() {
    return sql;
  }
}
