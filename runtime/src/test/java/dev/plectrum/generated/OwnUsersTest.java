package dev.plectrum.generated;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.admin.LogEntry;
import dev.plectrum.admin.LogEntryDao;
import dev.plectrum.app.Server;
import dev.plectrum.app.Site;
import dev.plectrum.auth.Account;
import dev.plectrum.auth.Accounts;
import dev.plectrum.auth.Browser;
import dev.plectrum.auth.password.Passwords;
import dev.plectrum.config.Settings;
import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import dev.plectrum.fixture.Databases;
import dev.plectrum.migrate.Migration;
import dev.plectrum.migrate.Migrator;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A project whose users are members of a club, with UUIDs, who sign in with their address. */
@ParameterizedClass
@EnumSource(Dialect.class)
class OwnUsersTest {
  private static final Path SOURCES = Path.of("src/test/resources/members");
  private static final String PASSWORD = "a long one, for tests";
  private static final Settings SETTINGS =
      Settings.of(
          Map.of("PORT", "0", "SECRET_KEY", "a key for tests only", "PASSWORD_ITERATIONS", "10"));

  private static final String EVERYTHING =
      """
      DELETE FROM django_admin_log;
      DELETE FROM django_session;
      DELETE FROM club_note;
      DELETE FROM remarks_remark;
      DELETE FROM remarks_profile;
      DELETE FROM club_member_groups;
      DELETE FROM club_member_user_permissions;
      DELETE FROM club_member;
      DELETE FROM club_team;
      DELETE FROM auth_group_permissions;
      DELETE FROM auth_group
      """;

  /** Migrating takes longer than a test. */
  private static final Map<Dialect, String> MIGRATED = new EnumMap<>(Dialect.class);

  @TempDir private static Path folder;

  private static Generated project = new Generated(Map.of(), Map.of(), List.of());

  @Parameter Dialect dialect;
  private String url;
  private URLClassLoader loader;
  private Site site;
  private Database database;
  private Server server;

  @BeforeAll
  static void compile() throws IOException {
    List<Path> sources = Generated.sourcesIn(SOURCES);
    Path first = folder.resolve("first");
    Generated.from(sources, first);
    for (String app : List.of("club", "remarks")) {
      String file = app + "/0001_initial.json";
      Path migration = folder.resolve("club/project/src/main/resources/migrations").resolve(file);
      Files.createDirectories(migration.getParent());
      Files.copy(first.resolve("classes/plectrum/candidate").resolve(file), migration);
    }
    project = Generated.from(sources, folder.resolve("club"));
  }

  @BeforeEach
  void start() throws Exception {
    URL classes = folder.resolve("club/classes").toUri().toURL();
    loader = new URLClassLoader(new URL[] {classes});
    site = (Site) loader.loadClass("club.ClubSite").getConstructor().newInstance();
    if (!MIGRATED.containsKey(dialect)) {
      MIGRATED.put(dialect, empty());
      manage(MIGRATED.get(dialect), "migrate");
    }
    url = MIGRATED.get(dialect);
    database = Database.open(url);
    Databases.run(database, EVERYTHING);
    server = Server.start(site, SETTINGS, database);
  }

  private String empty() {
    return dialect == Dialect.SQLITE ? Databases.sqlite() : Databases.schema();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    database.close();
    loader.close();
  }

  private Browser browser() {
    return new Browser("http://127.0.0.1:" + server.port());
  }

  private Account add(String email, String name, boolean superuser) {
    return site.accounts(database)
        .add(
            Map.of("email", email, "name", name),
            Passwords.of(SETTINGS).encode(PASSWORD),
            superuser);
  }

  @Test
  void everythingCompilesWithEveryLintOn() {
    assertThat(project.messages()).isEmpty();
    assertThat(project.sources().get("club/ClubSite.java"))
        .contains("return new MemberAccounts(db);", "new AdminSite(db, new MemberAccounts(db))")
        .doesNotContain("\"auth_user\"");
  }

  @Test
  void thePageAsksForWhatMembersSignInWith() throws Exception {
    Browser browser = browser();
    assertThat(browser.get("/accounts/login").body())
        .contains("Email address</label>")
        .doesNotContain("Username");
    assertThat(browser.signIn("ann@example.com", "wrong").body())
        .contains("Please enter a correct email address and password.");
  }

  /** The log belongs to whoever the users are, and its app knows nothing of members. */
  @Test
  void commandsFindTheMembersThatOtherAppsPointTo() {
    add("root@example.com", "Root", true);
    Databases.run(
        database,
        """
        INSERT INTO django_admin_log (action_time, object_repr, action_flag, change_message, user_id)
        SELECT joined, 'Something', 1, '', id FROM club_member
        """);
    try (Database opened = Server.openDatabase(site, Settings.of(Map.of("DATABASE_URL", url)))) {
      LogEntry entry = new LogEntryDao(opened).query().get();
      assertThat(entry.user().get().username()).isEqualTo("root@example.com");
    }
  }

  @Test
  void theTableOfOtherUsersIsNotMade() {
    assertThat(site.migrations().stream().map(Migration::toString))
        .containsExactly(
            "auth.0001_initial", "club.0001_initial", "admin.0001_initial", "remarks.0001_initial");
    Path sql = folder.resolve("club/classes/plectrum/migrations");
    assertThat(sql.resolve("auth." + dialect.label() + ".sql"))
        .content()
        .contains("CREATE TABLE auth_group")
        .doesNotContain("auth_user ", "auth_user_groups");
    assertThat(sql.resolve("admin." + dialect.label() + ".sql"))
        .content()
        .contains("REFERENCES club_member (id)", "_fk_club_member_id")
        .doesNotContain("auth_user");
    assertThat(new Migrator(database, site.migrations()).unapplied()).isEmpty();
    assertThat(database.count("SELECT COUNT(*) FROM django_content_type WHERE model = 'member'"))
        .isEqualTo(1);
    assertThat(database.count("SELECT COUNT(*) FROM django_content_type WHERE model = 'user'"))
        .isZero();
  }

  @Test
  void migrationsGoBack() throws Exception {
    String another = empty();
    manage(another, "migrate");
    manage(another, "migrate", "admin", "zero");
    manage(another, "migrate", "remarks", "zero");
    manage(another, "migrate", "club", "zero");
    assertThat(manage(another, "migrate")).contains("club.0001_initial", "admin.0001_initial");
  }

  @Test
  void membersSignInWithTheirAddress() {
    add("ada@example.com", "Ada", false);
    Browser browser = browser();
    assertThat(browser.get("/hello").body()).isEqualTo("Hello, stranger");
    assertThat(browser.get("/mine").statusCode()).isEqualTo(302);

    assertThat(browser.signIn("ada@example.com", "wrong").body()).contains("Please enter");
    assertThat(browser.signIn("ada@example.com", PASSWORD).statusCode()).isEqualTo(303);

    assertThat(browser.get("/hello").body()).isEqualTo("Hello, Ada");
    assertThat(browser.get("/mine").body()).isEqualTo("ada@example.com has 0");
    assertThat(browser.get("/friends").body()).isEqualTo("for friends");
    assertThat(find("ada@example.com").lastLogin()).isNotNull();
    browser.get("/accounts/password");
    assertThat(browser.post("/accounts/logout").statusCode()).isEqualTo(303);
    assertThat(browser.get("/hello").body()).isEqualTo("Hello, stranger");
  }

  private Account find(String email) {
    return site.accounts(database).find(email).orElseThrow();
  }

  @Test
  void whoIsNotActiveIsSignedOut() {
    add("ada@example.com", "Ada", false);
    Browser browser = browser();
    browser.signIn("ada@example.com", PASSWORD);
    Databases.run(database, "UPDATE club_member SET is_active = " + no());

    assertThat(browser.get("/hello").body()).isEqualTo("Hello, stranger");
    assertThat(browser().signIn("ada@example.com", PASSWORD).body()).contains("Please enter");
  }

  private String no() {
    return dialect == Dialect.SQLITE ? "0" : "FALSE";
  }

  @Test
  void anotherPasswordMustNotBeLikeWhatIsKnown() {
    add("ada@example.com", "Ada Lovelace", false);
    Browser here = browser();
    Browser there = browser();
    here.signIn("ada@example.com", PASSWORD);
    there.signIn("ada@example.com", PASSWORD);
    here.get("/accounts/password");
    assertThat(change(here, "ada lovelace").body()).contains("The password is too similar to the");
    assertThat(change(here, "Difference-Engine-1822").statusCode()).isEqualTo(303);

    assertThat(here.get("/hello").body()).isEqualTo("Hello, Ada Lovelace");
    assertThat(there.get("/hello").body()).isEqualTo("Hello, stranger");
    assertThat(browser().signIn("ada@example.com", "Difference-Engine-1822").statusCode())
        .isEqualTo(303);
  }

  private static HttpResponse<String> change(Browser browser, String password) {
    return browser.post(
        "/accounts/password",
        "old_password",
        PASSWORD,
        "new_password1",
        password,
        "new_password2",
        password);
  }

  @Test
  void permissionsComeFromGroupsAndFromMembersThemselves() {
    add("ada@example.com", "Ada", false);
    Browser browser = browser();
    browser.signIn("ada@example.com", PASSWORD);
    browser.get("/accounts/password");
    assertThat(browser.post("/notes").statusCode()).isEqualTo(403);

    Databases.run(
        database,
        """
        INSERT INTO auth_group (id, name) VALUES (7, 'writers');
        INSERT INTO auth_group_permissions (group_id, permission_id)
          SELECT 7, id FROM auth_permission WHERE codename = 'add_note';
        INSERT INTO club_member_groups (member_id, group_id) SELECT id, 7 FROM club_member
        """);
    assertThat(browser.post("/notes").body()).isEqualTo("by Ada");
    assertThat(browser.get("/about").body()).isEqualTo("[true true] 1");
    assertThat(find("ada@example.com").permissions()).containsExactly("club.add_note");
    Databases.run(
        database,
        """
        DELETE FROM club_member_groups;
        INSERT INTO club_member_user_permissions (member_id, permission_id)
          SELECT m.id, p.id FROM club_member m, auth_permission p WHERE p.codename = 'add_note'
        """);
    assertThat(browser.post("/notes").body()).isEqualTo("by Ada");
    assertThat(browser.get("/mine").body()).isEqualTo("ada@example.com has 2");
  }

  @Test
  void theAdminKnowsMembersAndWhatTheyDid() {
    add("root@example.com", "Root", true);
    add("ada@example.com", "Ada", false);
    Browser ada = browser();
    ada.signIn("ada@example.com", PASSWORD);
    assertThat(ada.get("/admin").statusCode()).isIn(302, 403);

    Browser root = browser();
    root.signIn("root@example.com", PASSWORD);
    assertThat(root.get("/admin").body()).contains("Root", "Members", "Notes", "Groups");
    assertThat(root.get("/admin").body()).doesNotContain("/admin/auth/user");
    assertThat(root.get("/admin/club/member").body())
        .contains("ada@example.com", "root@example.com");

    root.get("/admin/club/note/add");
    HttpResponse<String> saved =
        root.post(
            "/admin/club/note/add",
            "text",
            "Hello",
            "author",
            find("ada@example.com").key().toString());
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
    assertThat(root.get("/admin").body()).contains("Hello");
    long note = database.count("SELECT id FROM club_note");
    assertThat(root.get("/admin/club/note/" + note + "/history").body())
        .contains("root@example.com", "Added.");
    assertThat(database.count("SELECT COUNT(*) FROM django_admin_log")).isEqualTo(1);

    // What it is about is of a model that nobody changes; which row it is may change.
    String author = find("ada@example.com").key().toString();
    Databases.run(
        database, "UPDATE club_note SET about_type = 'club.member', about_id = '" + author + "'");
    String change = "/admin/club/note/" + note + "/change";
    assertThat(root.get(change).body())
        .contains("name=\"about.id\"")
        .doesNotContain("name=\"about.type\"");
    String about = find("root@example.com").key().toString();
    saved = root.post(change, "text", "Hello", "author", author, "about.id", about);
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
    assertThat(
            database.exists(
                "SELECT 1 FROM club_note WHERE about_type = 'club.member' AND about_id = '"
                    + about
                    + "'",
                in -> {}))
        .isTrue();

    root.get("/admin/club/note");
    root.post("/admin/club/note", "action", "makeMine", "selected", "" + note, "confirmed", "1");
    assertThat(
            database.exists(
                "SELECT 1 FROM club_note WHERE author_id = ?",
                in -> in.setKey(1, find("root@example.com").key())))
        .isTrue();
    Databases.run(
        database,
        "UPDATE club_note SET author_id ="
            + " (SELECT id FROM club_member WHERE email = 'ada@example.com')");

    String member = "/admin/club/member/" + find("ada@example.com").key() + "/delete";
    assertThat(root.get(member).body()).contains("Hello");
    assertThat(root.post(member, "post", "yes").statusCode()).isEqualTo(303);
    assertThat(site.accounts(database).find("ada@example.com")).isEmpty();
    assertThat(database.count("SELECT COUNT(*) FROM club_note")).isZero();
  }

  @Test
  void anAppForAnyProjectPointsToMembers() {
    add("root@example.com", "Root", true);
    Account ada = add("ada@example.com", "Ada", false);
    Browser browser = browser();
    browser.signIn("ada@example.com", PASSWORD);
    browser.get("/accounts/password");
    assertThat(browser.post("/talk/remarks").body()).isEqualTo("I am Ada");
    assertThat(browser.get("/talk/remarks").body()).isEqualTo("ada@example.com: I am Ada");
    assertThat(browser.get("/talk/remarks/mine").body()).isEqualTo("1 nobody");

    Browser root = browser();
    root.signIn("root@example.com", PASSWORD);
    String list = "/admin/remarks/remark";
    String key = find("root@example.com").key().toString();
    root.get(list + "/add");
    assertThat(root.post(list + "/add", "text", "Mine", "author", key).statusCode()).isEqualTo(303);
    assertThat(root.post(list + "/add", "text", "X", "author", "7").body())
        .contains("id_author_errors");
    assertThat(root.get(list).body()).contains("ada@example.com", "root@example.com");
    assertThat(root.get(list + "?author=" + ada.key()).body())
        .contains("1 remark<", "<b>ada@example.com</b>", "I am Ada");
    assertThat(root.get(list + "?praised=__none").body()).contains("2 remarks");
    assertThat(root.get(list + "?author=nobody").statusCode()).isEqualTo(303);

    long remark = database.count("SELECT id FROM remarks_remark WHERE text LIKE 'I am%'");
    root.get(list);
    root.post(list, "action", "praise", "selected", "" + remark);
    assertThat(browser.get("/talk/remarks/mine").body()).isEqualTo("1 root@example.com");
    assertThat(root.get(list + "/" + remark + "/change").body())
        .contains("value=\"" + key + "\"", "/admin/club/member/autocomplete");

    root.get("/admin/remarks/profile/add");
    root.post("/admin/remarks/profile/add", "owner", ada.key().toString(), "motto", "Count.");
    assertThat(root.get("/admin/remarks/profile").body()).contains("ada@example.com");

    String member = "/admin/club/member/" + ada.key() + "/delete";
    assertThat(root.get(member).body()).contains("I am Ada", "Profile").doesNotContain(">Mine<");
    assertThat(root.post(member, "post", "yes").statusCode()).isEqualTo(303);
    assertThat(database.count("SELECT COUNT(*) FROM remarks_profile")).isZero();
    assertThat(database.count("SELECT COUNT(*) FROM remarks_remark")).isEqualTo(1);
  }

  @Test
  void theLogListsWhatMembersDid() {
    add("root@example.com", "Root", true);
    Browser root = browser();
    root.signIn("root@example.com", PASSWORD);
    root.get("/admin/club/note/add");
    String key = find("root@example.com").key().toString();
    root.post("/admin/club/note/add", "text", "Hello", "author", key);
    assertThat(root.get("/admin").body()).contains("/admin/admin/logentry");
    String log = root.get("/admin/admin/logentry").body();
    assertThat(log).contains("1 log entry", "root@example.com", "Hello", "Added.", "Note");
    assertThat(root.get("/admin/admin/logentry?user=" + key).body()).contains("1 log entry");
    long entry = database.count("SELECT id FROM django_admin_log");
    assertThat(root.get("/admin/admin/logentry/" + entry + "/change").body())
        .contains("root@example.com", "Hello");
  }

  @Test
  void passwordsOfMembersAreEnteredTwiceAndNeverShown() {
    add("root@example.com", "Root", true);
    Browser root = browser();
    root.signIn("root@example.com", PASSWORD);
    String add = "/admin/club/member/add";
    assertThat(root.get(add).body()).contains("name=\"password1\"", "name=\"password2\"");
    String[] ann = {"email", "ann@example.com", "name", "Ann", "isActive", "on", "isStaff", "on"};
    assertThat(post(root, add, ann, "password1", "ann@example.com", "password2", "x").body())
        .contains("too similar", "didn’t match");
    String first = "Analytical-Engine-1843";
    assertThat(post(root, add, ann, "password1", first, "password2", first).statusCode())
        .isEqualTo(303);
    assertThat(browser().signIn("ann@example.com", first).statusCode()).isEqualTo(303);

    String row = "/admin/club/member/" + find("ann@example.com").key();
    assertThat(root.get(row + "/change").body())
        .contains("Change password", "iterations")
        .doesNotContain(find("ann@example.com").password(), "name=\"password\"");
    String[] forged = {"password", "forged"};
    assertThat(post(root, row + "/change", ann, forged).statusCode()).isEqualTo(303);
    assertThat(browser().signIn("ann@example.com", first).statusCode()).isEqualTo(303);

    String next = "Difference-Engine-1822";
    assertThat(root.get(row + "/password").body()).contains("ann@example.com");
    String[] none = {};
    assertThat(post(root, row + "/password", none, "password1", next, "password2", "").body())
        .contains("id_password2_errors");
    assertThat(
            post(root, row + "/password", none, "password1", next, "password2", next).statusCode())
        .isEqualTo(303);
    assertThat(browser().signIn("ann@example.com", next).statusCode()).isEqualTo(303);
    assertThat(root.get(row + "/history").body()).contains("Changed Password.");

    Browser staff = browser();
    staff.signIn("ann@example.com", next);
    assertThat(staff.get(row + "/password").statusCode()).isEqualTo(403);
  }

  private static HttpResponse<String> post(
      Browser browser, String url, String[] fields, String... more) {
    List<String> all = new ArrayList<>(List.of(fields));
    all.addAll(List.of(more));
    return browser.post(url, all.toArray(String[]::new));
  }

  /** Ann, who may change and delete members and teams, but is no superuser; signed in. */
  private Browser staff() {
    add("ann@example.com", "Ann", false);
    Databases.run(
        database,
        """
        UPDATE club_member SET is_staff = %s WHERE email = 'ann@example.com';
        INSERT INTO club_member_user_permissions (member_id, permission_id)
          SELECT m.id, p.id FROM club_member m, auth_permission p
          WHERE m.email = 'ann@example.com' AND p.codename IN
            ('add_member', 'change_member', 'delete_member', 'change_team', 'delete_team')
        """
            .formatted(dialect == Dialect.SQLITE ? "1" : "TRUE"));
    Browser staff = browser();
    staff.signIn("ann@example.com", PASSWORD);
    return staff;
  }

  /** Gives Bob, who is not active, a permission that Ann lacks. */
  private void bobMayWrite() {
    add("bob@example.com", "Bob", false);
    Databases.run(
        database,
        """
        UPDATE club_member SET is_active = %s WHERE email = 'bob@example.com';
        INSERT INTO club_member_user_permissions (member_id, permission_id)
          SELECT m.id, p.id FROM club_member m, auth_permission p
          WHERE m.email = 'bob@example.com' AND p.codename = 'add_note'
        """
            .formatted(no()));
  }

  @Test
  void staffChangeAndDeleteNoMembersWhoMayDoMore() {
    add("root@example.com", "Root", true);
    add("cy@example.com", "Cy", false);
    bobMayWrite();
    Browser staff = staff();
    String list = "/admin/club/member";
    String[] taken = {"email", "mine@example.com", "name", "Taken"};
    for (String email : List.of("root@example.com", "bob@example.com")) {
      String key = find(email).key().toString();
      String row = list + "/" + key;
      assertThat(staff.get(row + "/change").body())
          .contains(email)
          .doesNotContain("name=\"email\"", key + "/password");
      assertThat(staff.post(row + "/change", taken).statusCode()).isEqualTo(403);
      assertThat(staff.post(row + "/delete", "post", "yes").statusCode()).isEqualTo(403);
      assertThat(staff.get(row + "/password").statusCode()).isEqualTo(403);

      assertThat(staff.get(list).body()).doesNotContain("name=\"r" + key + "-name\"");
      staff.post(list, "_save", "1", "row", key + " 0", "r" + key + "-name", "Taken");
      staff.post(list, "action", "delete_selected", "selected", key, "confirmed", "1");
      assertThat(find(email).fullName()).isNotEqualTo("Taken");
    }
    String cy = find("cy@example.com").key().toString();
    assertThat(staff.get(list).body()).contains("name=\"r" + cy + "-name\"");
    assertThat(staff.post(list + "/" + cy + "/change", "email", "c@example.com", "name", "C"))
        .returns(303, HttpResponse::statusCode);
    assertThat(find("c@example.com").fullName()).isEqualTo("C");
    staff.get(list);
    staff.post(list, "action", "delete_selected", "selected", cy, "confirmed", "1");
    assertThat(site.accounts(database).find("c@example.com")).isEmpty();
  }

  @Test
  void membersOnThePageOfTheirTeamAreNoWayAroundTheirOwn() {
    Account root = add("root@example.com", "Root", true);
    Account cy = add("cy@example.com", "Cy", false);
    Browser staff = staff();
    Databases.run(
        database,
        """
        INSERT INTO club_team (id, name) VALUES (7, 'First');
        UPDATE club_member SET team_id = 7 WHERE email <> 'ann@example.com'
        """);
    String team = "/admin/club/team/7";
    Browser boss = browser();
    boss.signIn("root@example.com", PASSWORD);
    for (Browser browser : List.of(staff, boss)) {
      assertThat(browser.get(team + "/change").body())
          .contains("root@example.com", "cy@example.com", "-email\"")
          .doesNotContain(
              root.password(), cy.password(), "-password", "-groups", "-userPermissions")
          .doesNotContain("-isSuperuser", "-__n__-");
    }

    // Of whom staff may not change they see the address only as text.
    assertThat(staff.get(team + "/change").body().split("-email\" name=", -1)).hasSize(2);
    assertThat(boss.get(team + "/change").body().split("-email\" name=", -1)).hasSize(3);

    inline(staff, team, root, "-email", "mine@example.com", "-name", "Taken");
    inline(staff, team, root, "-DELETE", "on");
    String[] forged = {
      "-email", "c@example.com", "-name", "C", "-password", "forged", "-isSuperuser", "on"
    };
    assertThat(inline(staff, team, cy, forged).statusCode()).isEqualTo(303);
    assertThat(find("root@example.com").fullName()).isEqualTo("Root");
    assertThat(find("c@example.com").isSuperuser()).isFalse();
    assertThat(find("c@example.com").password()).isEqualTo(cy.password());

    // Root would go along with the team.
    assertThat(staff.post(team + "/delete", "post", "yes").statusCode()).isEqualTo(200);
    assertThat(site.accounts(database).find("root@example.com")).isPresent();
    assertThat(inline(staff, team, cy, "-DELETE", "on").statusCode()).isEqualTo(303);
    assertThat(site.accounts(database).find("c@example.com")).isEmpty();
    assertThat(inline(boss, team, root, "-name", "Boss", "-email", "root@example.com").statusCode())
        .isEqualTo(303);
    assertThat(find("root@example.com").fullName()).isEqualTo("Boss");
  }

  /** Saves a team with one of its members. */
  private static HttpResponse<String> inline(
      Browser browser, String team, Account member, String... fields) {
    List<String> all = new ArrayList<>(List.of("name", "First", "member-team-TOTAL", "1"));
    all.addAll(List.of("member-team-0-KEY", member.key().toString()));
    for (int i = 0; i < fields.length; i += 2) {
      all.addAll(List.of("member-team-0" + fields[i], fields[i + 1]));
    }
    browser.get(team + "/change");
    return browser.postAll(team + "/change", all);
  }

  @Test
  void aForgottenPasswordIsMailedToMembers() {
    Account ada = add("ada@example.com", "Ada", false);
    Browser browser = browser();
    browser.get("/accounts/reset");
    assertThat(browser.post("/accounts/reset", "email", "ADA@example.com").statusCode())
        .isEqualTo(303);
    Accounts<?> accounts = site.accounts(database);
    assertThat(accounts.withEmail("ADA@example.com")).hasSize(1);
    assertThat(accounts.findByKey(ada.key().toString())).isPresent();
    assertThat(accounts.findByKey("7")).isEmpty();
    assertThat(browser.get("/accounts/reset/" + ada.key() + "/x-y").statusCode()).isEqualTo(410);
    assertThat(browser.get("/accounts/reset/nobody/x-y").statusCode()).isEqualTo(410);
  }

  @Test
  void superusersAreCreatedFromTheEnvironment() throws Exception {
    assertThat(manage(url, "createsuperuser", "--noinput", "--email", "root@example.com"))
        .contains("Superuser created successfully.");
    Account root = find("root@example.com");
    assertThat(root.isSuperuser()).isTrue();
    assertThat(root.isStaff()).isTrue();
    assertThat(root.fullName()).isEqualTo("Root");
    assertThat(browser().signIn("root@example.com", PASSWORD).statusCode()).isEqualTo(303);
  }

  /** What the program prints, which ends well. */
  private String manage(String url, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Dfile.encoding=UTF-8");
    command.add("--enable-native-access=ALL-UNNAMED"); // SQLite; newer JDKs warn without it.
    command.add("-cp");
    command.add(
        folder.resolve("club/classes")
            + File.pathSeparator
            + System.getProperty("java.class.path"));
    command.add("club.Manage");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DATABASE_URL", url);
    builder.environment().put("PLECTRUM_SUPERUSER_PASSWORD", PASSWORD);
    builder.environment().put("PLECTRUM_SUPERUSER_NAME", "Root");
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }
}
