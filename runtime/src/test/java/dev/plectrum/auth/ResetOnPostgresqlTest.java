package dev.plectrum.auth;

import dev.plectrum.fixture.Databases;

class ResetOnPostgresqlTest extends ResetContract {
  @Override
  String databaseUrl() {
    return Databases.schema();
  }
}
