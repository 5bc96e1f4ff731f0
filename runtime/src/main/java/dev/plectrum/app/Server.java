package dev.plectrum.app;

import dev.plectrum.api.DatabaseProblems;
import dev.plectrum.auth.AccountTable;
import dev.plectrum.auth.Auth;
import dev.plectrum.auth.AuthSettings;
import dev.plectrum.auth.password.Passwords;
import dev.plectrum.config.Settings;
import dev.plectrum.config.SettingsException;
import dev.plectrum.config.SiteZone;
import dev.plectrum.db.Database;
import dev.plectrum.db.DatabaseUrl;
import dev.plectrum.db.Dialect;
import dev.plectrum.db.LazyLoading;
import dev.plectrum.debug.Debugging;
import dev.plectrum.http.Gatekeeper;
import dev.plectrum.http.HttpSettings;
import dev.plectrum.http.Inspector;
import dev.plectrum.http.undertow.UndertowServer;
import dev.plectrum.mail.BackgroundMailer;
import dev.plectrum.mail.MailSettings;
import dev.plectrum.mail.Mailer;
import dev.plectrum.migrate.Migration;
import dev.plectrum.signing.SecretKeys;
import java.nio.file.Path;
import java.util.Locale;

/** A site that answers requests, until it is closed. */
public final class Server implements AutoCloseable {
  private static final int CONNECTIONS = 10;

  private final UndertowServer http;
  private final BackgroundMailer mailer;
  private final Database database;
  private final boolean ownsDatabase;

  private Server(
      UndertowServer http, BackgroundMailer mailer, Database database, boolean ownsDatabase) {
    this.http = http;
    this.mailer = mailer;
    this.database = database;
    this.ownsDatabase = ownsDatabase;
  }

  /**
   * Opens the database that the settings name and starts to answer requests from it.
   *
   * @throws dev.plectrum.config.SettingsException if a setting is wrong
   * @throws dev.plectrum.db.DatabaseException if the database cannot be reached
   * @throws dev.plectrum.http.undertow.ServerException if the address is taken
   */
  public static Server start(Site site, Settings settings) {
    Database database = openDatabase(site, settings);
    try {
      return start(site, settings, database, true);
    } catch (RuntimeException failed) {
      database.close();
      throw failed;
    }
  }

  /** Starts to answer requests from {@code database}, which stays open when this is closed. */
  public static Server start(Site site, Settings settings, Database database) {
    introduce(site, database);
    return start(site, settings, database, false);
  }

  private static Server start(
      Site site, Settings settings, Database database, boolean ownsDatabase) {
    database.useLazyLoading(lazyLoading(settings));
    SiteZone.use(SiteZone.of(settings));
    long patience = MailSettings.of(settings).timeout().toSeconds();
    BackgroundMailer mailer = new BackgroundMailer(Mailer.of(settings), patience);
    HttpSettings httpSettings = HttpSettings.of(settings);
    UndertowServer http =
        UndertowServer.start(
            httpSettings,
            site.routes(database),
            new DatabaseTransactions(database),
            new DatabaseProblems(),
            gatekeeper(site, settings, database, mailer),
            httpSettings.debug() ? Debugging.of(settings, database) : Inspector.NONE);
    return new Server(http, mailer, database, ownsDatabase);
  }

  /**
   * Reads the settings that are otherwise read when a server begins to serve.
   *
   * @throws dev.plectrum.config.SettingsException if one is wrong
   */
  public static void checkSettings(Settings settings) {
    HttpSettings.of(settings);
    lazyLoading(settings);
    SiteZone.of(settings);
    MailSettings.of(settings);
    AuthSettings.of(settings);
    Passwords.of(settings);
  }

  private static Gatekeeper gatekeeper(
      Site site, Settings settings, Database database, Mailer mailer) {
    return hasUsers(site)
        ? new Auth(database, site.accounts(database), settings, secretKeys(site, settings), mailer)
        : Gatekeeper.CLOSED;
  }

  /** Whether the app {@code auth} is installed. */
  public static boolean hasUsers(Site site) {
    for (Migration migration : site.migrations()) {
      if (migration.app().equals("auth")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The URL of the site's database: {@code DATABASE_URL}, or a SQLite file with the site's name in
   * the current directory.
   */
  public static DatabaseUrl databaseUrl(Site site, Settings settings) {
    String file = site.name().toLowerCase(Locale.ROOT) + ".db";
    return DatabaseUrl.parse(settings.text("DATABASE_URL", "sqlite:" + file));
  }

  /**
   * Opens the database of {@link #databaseUrl} with {@code POOL_SIZE} connections at most, for
   * requests and for commands.
   */
  public static Database openDatabase(Site site, Settings settings) {
    SiteZone.use(SiteZone.of(settings));
    int connections = settings.integer("POOL_SIZE", CONNECTIONS, 1, 1000);
    Database database = Database.open(databaseUrl(site, settings), connections);
    introduce(site, database);
    return database;
  }

  /** Tells the database which tables the site has, and who its users are if it has any. */
  private static void introduce(Site site, Database database) {
    database.install(site.tables());
    if (hasUsers(site)) {
      database.choose(AccountTable.TABLE, site.accounts(database).table());
    }
  }

  /** What becomes of relations that no query has loaded: logged in development, else allowed. */
  private static LazyLoading lazyLoading(Settings settings) {
    LazyLoading standard =
        HttpSettings.of(settings).debug() ? LazyLoading.LOGGED : LazyLoading.ALLOWED;
    String text = settings.text("LAZY_LOADING", standard.name());
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "ALLOWED" -> LazyLoading.ALLOWED;
      case "LOGGED" -> LazyLoading.LOGGED;
      case "REFUSED" -> LazyLoading.REFUSED;
      default ->
          throw new SettingsException(
              "LAZY_LOADING is \"" + text + "\", but must be allowed, logged or refused.");
    };
  }

  /**
   * The keys that the site signs with: those of the settings. While it is only reached from this
   * machine, or debugged, a random one is made instead and kept beside its database.
   *
   * @throws dev.plectrum.config.SettingsException if there is none, or it cannot be kept
   */
  public static SecretKeys secretKeys(Site site, Settings settings) {
    HttpSettings http = HttpSettings.of(settings);
    if (!http.debug() && !http.isLocal()) {
      return SecretKeys.of(settings);
    }
    DatabaseUrl database = databaseUrl(site, settings);
    boolean file = database.dialect() == Dialect.SQLITE && !database.name().startsWith(":");
    Path beside = file ? Path.of(database.name()) : Path.of(site.name().toLowerCase(Locale.ROOT));
    return SecretKeys.orKeptIn(
        beside.resolveSibling(beside.getFileName() + ".secret-key"), settings);
  }

  /** The port it listens on; the one that was found free if {@code PORT} is 0. */
  public int port() {
    return http.port();
  }

  /** The site's database. */
  public Database database() {
    return database;
  }

  /**
   * Stops in order: requests in flight finish, mails that were taken are sent, then connections to
   * the database close.
   */
  @Override
  public void close() {
    http.close();
    mailer.close();
    if (ownsDatabase) {
      database.close();
    }
  }
}
