package dev.plectrum.auth;

import dev.plectrum.fixture.Databases;

class SignInOnPostgresqlTest extends SignInContract {
  @Override
  String databaseUrl() {
    return Databases.schema();
  }
}
