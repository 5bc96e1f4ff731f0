package dev.plectrum.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.app.Server;
import dev.plectrum.app.Site;
import dev.plectrum.auth.Browser;
import dev.plectrum.auth.User;
import dev.plectrum.auth.UserDao;
import dev.plectrum.config.Settings;
import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import dev.plectrum.fixture.Databases;
import dev.plectrum.management.Inspected;
import dev.plectrum.migrate.Migrator;
import dev.plectrum.migrate.Progress;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Adopts a database that Django 3.2 has made and filled, with its users and a shop: the SQL under
 * {@code src/test/resources/django} is what it ran and the rows that were there then.
 */
@ParameterizedClass
@EnumSource(Dialect.class)
class DjangoDatabaseTest {
  private static final String PROJECT =
      """
      package shop;

      import dev.plectrum.admin.AdminApp;
      import dev.plectrum.auth.AuthApp;
      import dev.plectrum.project.Include;
      import dev.plectrum.project.Project;

      @Project(
          apps = {AuthApp.class, AdminApp.class, ShopApp.class},
          urls = {
            @Include(path = "/accounts", app = AuthApp.class),
            @Include(path = "/admin", app = AdminApp.class),
            @Include(path = "/", app = ShopApp.class)
          })
      final class Shop {}
      """;

  private static final String APP =
      """
      package shop;

      @dev.plectrum.project.App(value = "shop", uses = dev.plectrum.auth.AuthApp.class)
      public final class ShopApp {}
      """;

  private static final String ALBUM_ADMIN =
      """
      package shop;

      import dev.plectrum.adminsite.AdminRegister;
      import dev.plectrum.adminsite.ListDisplay;

      @AdminRegister(Album.class)
      @ListDisplay({"title", "artist", "price", "owner"})
      final class AlbumAdmin {}
      """;

  @Parameter Dialect dialect;
  @TempDir Path folder;
  private String url;
  private Database database;

  @BeforeEach
  void load() throws IOException {
    url = Databases.of(dialect);
    database = Database.open(url);
    String sql = Files.readString(Path.of("src/test/resources/django", dialect.label() + ".sql"));
    database.withConnection(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            if (dialect == Dialect.SQLITE) {
              statement.execute("PRAGMA foreign_keys = OFF");
            }
            for (String one : sql.split(";\n")) {
              String bare = one.replaceAll("(?m)^--.*\n", "").strip();
              if (!bare.matches("BEGIN TRANSACTION|COMMIT;?|DELETE FROM \"sqlite_sequence\"|")) {
                statement.execute(bare);
              }
            }
            if (dialect == Dialect.SQLITE) {
              statement.execute("PRAGMA foreign_keys = ON");
            }
          }
          return true;
        });
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Path inspected() throws IOException {
    String printed = Inspected.print(url, "inspectdb", "shop");
    Path sources = Files.createDirectories(folder.resolve("src/shop"));
    for (String file : printed.split("(?m)^// ")) {
      if (!file.isBlank()) {
        int end = file.indexOf('\n');
        Files.writeString(sources.resolve(file.substring(0, end).strip()), file.substring(end));
      }
    }
    Files.writeString(sources.resolve("Shop.java"), PROJECT);
    Files.writeString(sources.resolve("ShopApp.java"), APP);
    Files.writeString(sources.resolve("AlbumAdmin.java"), ALBUM_ADMIN);
    return sources;
  }

  private Site compiled(URLClassLoader loader) throws ReflectiveOperationException {
    return (Site) loader.loadClass("shop.ShopSite").getConstructor().newInstance();
  }

  private void compile() throws IOException {
    Path sources = inspected();
    assertThat(sources.resolve("AuthUser.java")).doesNotExist();
    assertThat(sources.resolve("Album.java"))
        .content()
        .contains("ForeignKey<User> owner", "import dev.plectrum.auth.User;")
        .contains("condition = \"", "@Check(");
    Path first = folder.resolve("first");
    assertThat(CompiledApp.of(sources, first).messages()).allMatch(one -> one.contains("PL4101"));
    String file = "shop/0001_initial.json";
    Path migration = folder.resolve("second/src/main/resources/migrations").resolve(file);
    Files.createDirectories(migration.getParent());
    Files.copy(first.resolve("classes/plectrum/candidate").resolve(file), migration);
    assertThat(CompiledApp.of(sources, folder.resolve("second")).messages()).isEmpty();
  }

  @Test
  void itIsAdoptedWithItsHistoryItsTablesAndItsUsers() throws Exception {
    compile();
    URL classes = folder.resolve("second/classes").toUri().toURL();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes})) {
      Site site = compiled(loader);
      Migrator migrator = new Migrator(database, site.migrations());
      assertThat(migrator.standing().isEven()).as("Nothing is left to apply.").isTrue();
      assertThat(migrator.migrate(Progress.SILENT)).isEmpty();
      assertThat(migrator.status()).allMatch(one -> one.applied() && one.known());

      Settings settings =
          Settings.of(
              Map.of("DATABASE_URL", url, "PORT", "0", "SECRET_KEY", "of tests, and nothing else"));
      try (Server server = Server.start(site, settings, database)) {
        Browser browser = new Browser("http://127.0.0.1:" + server.port());
        assertThat(browser.signIn("django", "wrong").body()).contains("Please enter a correct");
        assertThat(browser.signIn("django", "guitar-1934").statusCode()).isBetween(300, 303);
        assertThat(browser.get("/admin/shop/album").body()).contains("Djangology", "Nuages");
      }
      User user = new UserDao(database).query().list().get(0);
      assertThat(user.lastLogin()).isNotNull();
      assertThat(user.password()).startsWith("pbkdf2_sha256$");
    }
  }

  @Test
  void aFirstMigrationThatIsNotWrittenDownIsFaked() throws Exception {
    compile();
    Databases.run(database, "DELETE FROM django_migrations WHERE app = 'shop'");
    URL classes = folder.resolve("second/classes").toUri().toURL();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes})) {
      Migrator migrator = new Migrator(database, compiled(loader).migrations());
      assertThat(migrator.standing().unapplied()).hasSize(1);
      assertThat(migrator.migrate(null, null, Migrator.Mode.FAKE_INITIAL, Progress.SILENT))
          .hasSize(1);
      assertThat(migrator.standing().isEven()).isTrue();
    }
    assertThat(database.count("SELECT count(*) FROM shop_album")).isEqualTo(2);
  }

  @Test
  void aDjangoThatHasNotMigratedFarEnoughIsNotAdopted() throws Exception {
    compile();
    Databases.run(
        database,
        "DELETE FROM django_migrations WHERE name = '0012_alter_user_first_name_max_length'");
    URL classes = folder.resolve("second/classes").toUri().toURL();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes})) {
      Migrator migrator = new Migrator(database, compiled(loader).migrations());
      assertThatThrownBy(() -> migrator.migrate(Progress.SILENT))
          .hasMessageContaining("auth.0012_alter_user_first_name_max_length")
          .hasMessageContaining("Migrate it with Django first.");
    }
  }
}
