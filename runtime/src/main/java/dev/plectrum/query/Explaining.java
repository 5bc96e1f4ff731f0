package dev.plectrum.query;

import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import java.util.StringJoiner;

/** Asks the database how it would answer. */
final class Explaining {
  private Explaining() {}

  static String explain(Database database, SqlText sql) {
    boolean sqlite = database.dialect() == Dialect.SQLITE;
    StringJoiner lines = new StringJoiner("\n");
    database.each(
        null,
        (sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + sql,
        sql,
        row -> lines.add(row.getString(sqlite ? 4 : 1)));
    return lines.toString();
  }
}
