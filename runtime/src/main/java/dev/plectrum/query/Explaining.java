package dev.plectrum.query;

import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import java.util.StringJoiner;

/** Asks the database how it would answer. */
final class Explaining {
  private Explaining() {}

  static String explain(Database database, String model, SqlText sql, Explain how) {
    String options = how.sql();
    boolean sqlite = database.dialect() == Dialect.SQLITE;
    if (sqlite && !options.isEmpty()) {
      throw new UnsupportedOperationException(
          "SQLite explains a query of " + model + " in one way only: explain().");
    }
    StringJoiner lines = new StringJoiner("\n");
    database.each(
        null,
        (sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN " + options) + sql,
        sql,
        row -> lines.add(row.getString(sqlite ? 4 : 1)));
    return lines.toString();
  }
}
