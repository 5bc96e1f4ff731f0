package dev.plectrum.auth;

import dev.plectrum.fixture.Databases;

class ResetOnSqliteTest extends ResetContract {
  @Override
  String databaseUrl() {
    return Databases.sqlite();
  }
}
