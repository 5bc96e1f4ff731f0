package dev.plectrum.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.SQLiteConfig;

/** Opens connections to one SQLite file. */
final class SqliteSource extends ConnectionSource {
  private final String file;
  private final Properties settings;

  SqliteSource(String file, int busyTimeout) {
    this.file = file;
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(busyTimeout);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(true);
    this.settings = config.toProperties();
  }

  @Override
  Connection connect() throws SQLException {
    return new SqliteConnection(file, settings);
  }
}
