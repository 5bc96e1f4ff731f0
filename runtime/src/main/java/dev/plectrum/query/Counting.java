package dev.plectrum.query;

import dev.plectrum.db.Database;

/** Counts the rows of a SELECT that cannot count them itself. */
final class Counting {
  private Counting() {}

  static long count(Database database, Select select) {
    SqlText sql = select.sql();
    return database.count("SELECT COUNT(*) FROM (" + sql + ") AS part", sql);
  }
}
