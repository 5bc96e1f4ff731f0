package dev.plectrum.auth;

import dev.plectrum.fixture.Databases;

class SignInOnSqliteTest extends SignInContract {
  @Override
  String databaseUrl() {
    return Databases.sqlite();
  }
}
