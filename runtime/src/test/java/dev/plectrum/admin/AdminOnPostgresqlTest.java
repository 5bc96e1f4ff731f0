package dev.plectrum.admin;

import dev.plectrum.db.Dialect;

/** The admin on PostgreSQL. */
class AdminOnPostgresqlTest extends AdminContract {
  @Override
  Dialect dialect() {
    return Dialect.POSTGRESQL;
  }
}
