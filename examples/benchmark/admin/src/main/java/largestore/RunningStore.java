package largestore;

import dev.plectrum.app.Server;
import dev.plectrum.auth.Users;
import dev.plectrum.auth.password.Passwords;
import dev.plectrum.config.Settings;
import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import dev.plectrum.db.StatementListener;
import dev.plectrum.migrate.Migrator;
import dev.plectrum.migrate.Progress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import largestore.store.Rows;
import largestore.store.TrackDao;

/** The site over one database, with somebody signed in. */
final class RunningStore implements AutoCloseable {
  private static final String PASSWORD = "Minor-Swing-1937";
  private static final int ITERATIONS = 100;

  private final Database database;
  private final Server server;
  private final Visitor visitor;

  private RunningStore(Database database, int tracks) {
    this.database = database;
    new Migrator(database, new LargeStoreSite().migrations()).migrate(Progress.SILENT);
    fill(tracks);
    Users users = new Users(database, Passwords.pbkdf2(ITERATIONS));
    if (users.find("admin").isEmpty()) {
      users.createSuperuser("admin", "admin@example.com", PASSWORD);
    }
    Settings settings =
        Settings.of(
            Map.of(
                "PORT", "0",
                "PASSWORD_ITERATIONS", Integer.toString(ITERATIONS),
                "SECRET_KEY", "of a site that nobody else can reach"));
    server = Server.start(new LargeStoreSite(), settings, database);
    visitor = new Visitor(server.port());
    visitor.signIn("admin", PASSWORD);
  }

  /** Opens a database, makes the store in it if it is not there yet, and serves it. */
  static RunningStore open(String url, int tracks) {
    Database database = Database.open(url);
    try {
      return new RunningStore(database, tracks);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private void fill(int tracks) {
    long found = new TrackDao(database).count();
    if (found == 0) {
      database.atomic(() -> new Rows(database).create(tracks));
    } else if (found != tracks) {
      throw new IllegalStateException(
          "There are %,d tracks in %s, not %,d. Remove the database."
              .formatted(found, database.url(), tracks));
    }
    if (database.dialect() == Dialect.POSTGRESQL) {
      // What its own daemon does some time after many rows have come.
      database.withConnection(connection -> connection.createStatement().execute("VACUUM ANALYZE"));
    }
  }

  /** Gets a page. */
  String get(String path) {
    return visitor.get(path);
  }

  /** The statements about the store that are sent while a page is made. */
  List<String> statements(String path) {
    List<String> statements = new CopyOnWriteArrayList<>();
    StatementListener listener =
        (sql, nanoseconds) -> {
          // Who asks is found out for every page: a session and a user.
          if (sql.contains("store_")) {
            statements.add(sql);
          }
        };
    database.addListener(listener);
    visitor.get(path);
    database.removeListener(listener);
    return statements;
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
