package dev.plectrum.admin;

import dev.plectrum.db.Dialect;

/** The admin on SQLite. */
class AdminOnSqliteTest extends AdminContract {
  @Override
  Dialect dialect() {
    return Dialect.SQLITE;
  }
}
