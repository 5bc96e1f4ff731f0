package dev.plectrum.db;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is: {@code sqlite:store.db}, {@code sqlite::memory:} or {@code
 * postgresql://user:password@host:5432/name?sslmode=require}.
 *
 * @param dialect the database
 * @param host the host, empty on SQLite
 * @param port the port, 0 on SQLite
 * @param name the name of the database; on SQLite the file, or {@code :memory:}
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
  private static final int POSTGRESQL_PORT = 5432;
  private static final String FORMS =
      "Write sqlite:<file> or postgresql://<user>:<password>@<host>:<port>/<name>.";

  public DatabaseUrl {
    options = Map.copyOf(options);
  }

  /**
   * Reads a URL. User, password and name of PostgreSQL may be percent-encoded; a file name of
   * SQLite is taken as it stands.
   *
   * @throws DatabaseException with one sentence that says what is wrong with it, never with the
   *     password in it
   */
  public static DatabaseUrl parse(String text) {
    String url = text.strip();
    int colon = url.indexOf(':');
    if (colon < 0) {
      throw new DatabaseException("The database URL has no scheme. " + FORMS);
    }
    String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
    String rest = url.substring(colon + 1);
    return switch (scheme) {
      case "sqlite" -> sqlite(rest);
      case "postgresql", "postgres" -> postgresql(rest);
      case "jdbc" ->
          throw new DatabaseException("A database URL does not begin with \"jdbc:\". " + FORMS);
      default ->
          throw new DatabaseException(
              "The scheme \"" + scheme + "\" of the database URL is not known. " + FORMS);
    };
  }

  private static DatabaseUrl sqlite(String rest) {
    int question = rest.indexOf('?');
    String file = question < 0 ? rest : rest.substring(0, question);
    Map<String, String> options = question < 0 ? Map.of() : options(rest.substring(question + 1));
    if (file.startsWith("//")) {
      if (!file.startsWith("///")) {
        throw new DatabaseException(
            "The database URL sqlite:"
                + file
                + " names a host; write sqlite:<file>, or sqlite:/<path> for an absolute one.");
      }
      file = file.substring(2);
    }
    if (file.isEmpty()) {
      throw new DatabaseException("The database URL names no file; write sqlite:<file>.");
    }
    return new DatabaseUrl(Dialect.SQLITE, "", 0, file, null, null, options);
  }

  private static DatabaseUrl postgresql(String rest) {
    if (!rest.startsWith("//")) {
      throw new DatabaseException(
          "The database URL lacks the two slashes after \"postgresql:\". " + FORMS);
    }
    String address = rest.substring(2);
    int question = address.indexOf('?');
    Map<String, String> options =
        question < 0 ? Map.of() : options(address.substring(question + 1));
    if (question >= 0) {
      address = address.substring(0, question);
    }
    int slash = address.indexOf('/', address.lastIndexOf('@') + 1);
    String name = slash < 0 ? "" : decoded(address.substring(slash + 1), "name");
    if (name.isEmpty()) {
      throw new DatabaseException(
          "The database URL names no database; write it after the host: postgresql://host/name.");
    }
    String authority = address.substring(0, slash);
    String user = null;
    String password = null;
    // A password may hold an @ that nobody encoded; a host cannot.
    int at = authority.lastIndexOf('@');
    if (at >= 0) {
      String[] parts = authority.substring(0, at).split(":", 2);
      user = parts[0].isEmpty() ? null : decoded(parts[0], "user");
      password = parts.length == 1 ? null : decoded(parts[1], "password");
      authority = authority.substring(at + 1);
    }
    int colon = authority.lastIndexOf(':');
    boolean hasPort = colon > authority.lastIndexOf(']');
    String host = hasPort ? authority.substring(0, colon) : authority;
    int port = hasPort ? port(authority.substring(colon + 1)) : POSTGRESQL_PORT;
    return new DatabaseUrl(
        Dialect.POSTGRESQL,
        host.isEmpty() ? "localhost" : host,
        port,
        name,
        user,
        password,
        options);
  }

  private static int port(String text) {
    if (text.isEmpty()) {
      return POSTGRESQL_PORT;
    }
    try {
      int port = Integer.parseInt(text);
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Told below, as every other port that cannot be.
    }
    throw new DatabaseException("The port of the database URL is not a number from 1 to 65535.");
  }

  private static Map<String, String> options(String query) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        String name = decoded(parts[0], "options");
        options.put(name, parts.length == 1 ? "" : decoded(parts[1], "options"));
      }
    }
    return options;
  }

  private static String decoded(String text, String part) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new DatabaseException(
          "The " + part + " in the database URL is not percent-encoded correctly.");
    }
  }

  /** Whether the database lives in memory only, and as long as it is open. */
  boolean inMemory() {
    return dialect == Dialect.SQLITE && name.equals(":memory:");
  }

  /** The database as a sentence names it, without its password. */
  String description() {
    return switch (dialect) {
      case SQLITE -> "the SQLite database " + name;
      case POSTGRESQL -> "the PostgreSQL database " + name + " at " + host + ":" + port;
    };
  }

  /** The URL without its password and options, for messages. */
  @Override
  public String toString() {
    return switch (dialect) {
      case SQLITE -> "sqlite:" + name;
      case POSTGRESQL ->
          "postgresql://" + (user == null ? "" : user + "@") + host + ":" + port + "/" + name;
    };
  }
}
