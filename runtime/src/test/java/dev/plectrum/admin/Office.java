package dev.plectrum.admin;

import dev.plectrum.api.DatabaseProblems;
import dev.plectrum.app.Site;
import dev.plectrum.auth.Auth;
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
import dev.plectrum.generated.Generated;
import dev.plectrum.http.HttpSettings;
import dev.plectrum.http.undertow.UndertowServer;
import dev.plectrum.migrate.WrittenSql;
import dev.plectrum.signing.SecretKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The project in {@code src/test/resources/office}, compiled by the processor and served: what the
 * annotations of the admin come to in the end.
 */
final class Office implements AutoCloseable {
  private static final Path SOURCES = Path.of("src/test/resources/office");

  /** An app for any project, whoever its users are. */
  private static final Path REMARKS = Path.of("src/test/resources/members/remarks");

  private static final Path WORK = compiled();
  private static final int ITERATIONS = 100;

  final Database database;
  final Users users;
  private final UndertowServer server;

  private Office(Database database) {
    this.database = database;
    for (String app : List.of("auth", "admin", "office", "vault", "remarks")) {
      Databases.run(database, script(app, database.dialect()));
    }
    users = new Users(database, Passwords.pbkdf2(ITERATIONS));
    users.createSuperuser("ada", "ada@example.com", Desk.PASSWORD);
    Settings settings =
        Settings.of(
            Map.of(
                "PORT", "0",
                "PASSWORD_ITERATIONS", Integer.toString(ITERATIONS),
                "SECRET_KEY", "a key for tests, and for nothing else"));
    Site site = site();
    database.install(site.tables());
    server =
        UndertowServer.start(
            HttpSettings.of(settings),
            site.routes(database),
            work -> database.atomic(work::run),
            new DatabaseProblems(),
            new Auth(database, settings, SecretKeys.of(settings), mail -> {}));
  }

  /** Compiles twice: the first time says which migrations there should be. */
  private static Path compiled() {
    try {
      Path work = Files.createTempDirectory("office");
      compile(work);
      Path candidates = work.resolve("classes/plectrum/candidate");
      for (String app : List.of("office", "vault", "remarks")) {
        Path file = Path.of(app, "0001_initial.json");
        Path target = work.resolve("project/src/main/resources/migrations").resolve(file);
        Files.createDirectories(target.getParent());
        Files.copy(candidates.resolve(file), target);
      }
      compile(work);
      return work;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compile(Path work) throws IOException {
    List<Path> sources = new ArrayList<>(Generated.sourcesIn(SOURCES));
    sources.addAll(Generated.sourcesIn(REMARKS));
    Generated project = Generated.from(sources, work);
    if (!project.messages().isEmpty()) {
      throw new AssertionError(project.messages());
    }
  }

  private static Site site() {
    try {
      URL[] classes = {WORK.resolve("classes").toUri().toURL()};
      // Not closed: the site loads classes for as long as the tests run.
      ClassLoader loader = new URLClassLoader(classes, Office.class.getClassLoader());
      Constructor<?> made = loader.loadClass("office.OfficeSite").getDeclaredConstructor();
      made.setAccessible(true);
      return (Site) made.newInstance();
    } catch (ReflectiveOperationException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String script(String app, Dialect dialect) {
    try {
      return WrittenSql.statements(WORK.resolve("classes"), app, dialect);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Office open(Dialect dialect) {
    return new Office(
        Database.open(dialect == Dialect.SQLITE ? Databases.sqlite() : Databases.schema()));
  }

  /** Runs statements, and returns the number that the last one, a query, finds. */
  long number(String sql) {
    return database.count(sql);
  }

  void run(String sql) {
    Databases.run(database, sql);
  }

  /** A department with two employees, Bert and Carla, who is the boss of Bert. */
  void furnish() {
    run("INSERT INTO office_department (id, name) VALUES (1, 'Research'), (2, 'Sales')");
    run("INSERT INTO office_skill (id, name) VALUES (1, 'Chess'), (2, 'Juggling'), (3, 'Piano')");
    employee(1, "Carla", "NULL");
    employee(2, "Bert", "1");
    run("INSERT INTO office_employee_skills (employee_id, skill_id) VALUES (2, 1), (2, 2)");
    for (int i = 1; i <= 2; i++) {
      run(
          "INSERT INTO office_task (id, title, owner_id, place, done) VALUES (%d, 'Task %d', 2, %d, %s)"
              .formatted(i, i, 3 - i, database.dialect() == Dialect.SQLITE ? "0" : "false"));
    }
    if (database.dialect() == Dialect.POSTGRESQL) {
      for (String table : List.of("department", "skill", "employee", "task")) {
        run("ALTER TABLE office_%s ALTER COLUMN id RESTART WITH 100;".formatted(table));
      }
    }
  }

  private void employee(int id, String name, String boss) {
    run(
        """
        INSERT INTO office_employee (id, name, notes, department_id, boss_id, level, salary, active)
        VALUES (%d, '%s', '', 1, %s, 'JUNIOR', 1000, %s)
        """
            .formatted(id, name, boss, database.dialect() == Dialect.SQLITE ? "1" : "true"));
  }

  /** A browser in which the superuser is signed in. */
  Browser browser() {
    return browser("ada");
  }

  /** A browser in which somebody is signed in. */
  Browser browser(String name) {
    Browser browser = new Browser("http://127.0.0.1:" + server.port());
    browser.signIn(name, Desk.PASSWORD);
    return browser;
  }

  /** Creates somebody who may enter, and do what these permissions allow. */
  void staff(String name, String... permissions) {
    User user = users.create(name, name + "@example.com", Desk.PASSWORD);
    new UserDao(database).update(user, draft -> draft.isStaff(true));
    ContentTypeDao types = new ContentTypeDao(database);
    PermissionDao all = new PermissionDao(database);
    for (String permission : permissions) {
      String[] parts = permission.split("[._]");
      ContentType type =
          types
              .query()
              .where(f -> f.appLabel.eq(parts[0]).and(f.model.eq(parts[2])))
              .first()
              .orElseGet(() -> types.create(d -> d.appLabel(parts[0]).model(parts[2])));
      String codename = parts[1] + "_" + parts[2];
      Permission made =
          all.query()
              .where(f -> f.codename.eq(codename))
              .first()
              .orElseGet(
                  () -> all.create(d -> d.name(permission).contentType(type).codename(codename)));
      user.userPermissions().add(made);
    }
  }

  /** Where an answer leads. */
  static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  /** What the page says that an answer leads to. */
  static String followed(Browser browser, HttpResponse<String> answer) {
    return browser.get(location(answer)).body();
  }

  /** The value of the first input of this name. */
  static String input(String page, String name) {
    Matcher found =
        Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"").matcher(page);
    if (!found.find()) {
      throw new AssertionError("There is no " + name + " in " + page);
    }
    return found.group(1);
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
