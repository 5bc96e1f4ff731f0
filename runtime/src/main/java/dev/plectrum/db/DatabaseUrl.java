package dev.plectrum.db;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is: {@code sqlite:store.db}, {@code sqlite::memory:} or {@code
 * postgresql://user:password@host:5432/name?sslmode=require}.
 *
 * @param dialect the database
 * @param host the host, empty on SQLite
 * @param port the port, 0 on SQLite
 * @param name the name of the database, or the file on SQLite
 * @param user the user, or null for the driver's own
 * @param password the password, or null
 * @param options what followed the question mark, for the driver
 */
public record DatabaseUrl(
    Dialect dialect,
    String host,
    int port,
    String name,
    @Nullable String user,
    @Nullable String password,
    Map<String, String> options) {
  public DatabaseUrl {
    options = Map.copyOf(options);
  }

  /**
   * Reads a URL.
   *
   * @throws DatabaseException with one sentence that says what is wrong with it
   */
  public static DatabaseUrl parse(String text) {
    throw new UnsupportedOperationException(text);
  }

  /** The URL without its password, for messages. */
  @Override
  public String toString() {
    return dialect.label();
  }
}
