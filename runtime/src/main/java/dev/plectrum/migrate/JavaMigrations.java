package dev.plectrum.migrate;

import java.sql.Connection;
import java.sql.SQLException;

/** Runs the data migrations that are written in Java. */
@FunctionalInterface
interface JavaMigrations {
  /** There are none. */
  JavaMigrations NONE =
      (key, migration, backwards, connection) -> {
        throw new MigrationException("There is no data migration " + key + " in the program.");
      };

  /**
   * Runs one inside the transaction that is open on {@code connection}.
   *
   * @param key the app and the name: {@code store.fillSlugs}
   */
  void run(String key, Migration migration, boolean backwards, Connection connection)
      throws SQLException;
}
