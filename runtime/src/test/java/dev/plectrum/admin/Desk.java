package dev.plectrum.admin;

import dev.plectrum.api.DatabaseProblems;
import dev.plectrum.auth.Auth;
import dev.plectrum.auth.AuthRoutes;
import dev.plectrum.auth.AuthTables;
import dev.plectrum.auth.AuthUrls;
import dev.plectrum.auth.Browser;
import dev.plectrum.auth.ContentType;
import dev.plectrum.auth.ContentTypeDao;
import dev.plectrum.auth.Permission;
import dev.plectrum.auth.PermissionDao;
import dev.plectrum.auth.User;
import dev.plectrum.auth.UserDao;
import dev.plectrum.auth.Users;
import dev.plectrum.auth.password.Passwords;
import dev.plectrum.config.Settings;
import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import dev.plectrum.fixture.Databases;
import dev.plectrum.fixture.TableText;
import dev.plectrum.fixture.admin.StoreAdmin;
import dev.plectrum.fixture.store.Store;
import dev.plectrum.http.HttpSettings;
import dev.plectrum.http.Mounts;
import dev.plectrum.http.undertow.UndertowServer;
import dev.plectrum.signing.SecretKeys;
import java.util.Map;

/** The admin of the store, served for somebody to sit down at. */
final class Desk implements AutoCloseable {
  /** The password of everybody. */
  static final String PASSWORD = "Analytical-Engine-1843";

  private static final int ITERATIONS = 100;
  private static final String LOG =
      """
      CREATE TABLE django_admin_log (
        id ID, action_time INSTANT NOT NULL, object_id text NULL,
        object_repr varchar(200) NOT NULL, action_flag smallint NOT NULL,
        change_message text NOT NULL,
        content_type_id bigint NULL REFERENCES django_content_type (id) ON DELETE SET NULL,
        user_id bigint NOT NULL REFERENCES auth_user (id) ON DELETE CASCADE)
      """;

  final Store store;
  final Users users;
  final AdminSite site;
  private final UndertowServer server;

  private Desk(Database database) {
    store = Store.in(database);
    Databases.run(database, TableText.of(LOG, database.dialect()));
    users = new Users(database, Passwords.pbkdf2(ITERATIONS));
    users.createSuperuser("ada", "ada@example.com", PASSWORD);
    Settings settings =
        Settings.of(
            Map.of(
                "PORT", "0",
                "PASSWORD_ITERATIONS", Integer.toString(ITERATIONS),
                "SECRET_KEY", "a key for tests, and for nothing else"));
    AuthUrls urls = new AuthUrls("/accounts");
    site = new AdminSite(database).account(urls.signOut(), urls.password());
    AdminAdmin.addTo(site, database);
    StoreAdmin.addTo(site, database);
    server =
        UndertowServer.start(
            HttpSettings.of(settings),
            new Mounts()
                .add("/accounts", new AuthRoutes(database, urls))
                .add("/admin", site.routes("/admin")),
            work -> database.atomicOnDemand(work::run),
            new DatabaseProblems(),
            new Auth(database, settings, SecretKeys.of(settings), mail -> {}));
  }

  /** A desk over an empty store. */
  static Desk open(Dialect dialect) {
    return new Desk(
        AuthTables.in(dialect == Dialect.SQLITE ? Databases.sqlite() : Databases.schema()));
  }

  /** A browser in which the superuser is signed in. */
  Browser browser() {
    return browser("ada");
  }

  /** A browser in which somebody is signed in. */
  Browser browser(String name) {
    Browser browser = new Browser("http://127.0.0.1:" + server.port());
    browser.signIn(name, PASSWORD);
    return browser;
  }

  /** Creates somebody who may enter, and do what these permissions allow. */
  void staff(String name, String... permissions) {
    User user = users.create(name, name + "@example.com", PASSWORD);
    new UserDao(store.database).update(user, draft -> draft.isStaff(true));
    ContentTypeDao types = new ContentTypeDao(store.database);
    PermissionDao all = new PermissionDao(store.database);
    for (String permission : permissions) {
      String[] parts = permission.split("[._]");
      ContentType type =
          types
              .query()
              .where(f -> f.appLabel.eq(parts[0]).and(f.model.eq(parts[2])))
              .first()
              .orElseGet(() -> types.create(d -> d.appLabel(parts[0]).model(parts[2])));
      Permission made =
          all.create(d -> d.name(permission).contentType(type).codename(parts[1] + "_" + parts[2]));
      user.userPermissions().add(made);
    }
  }

  int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
