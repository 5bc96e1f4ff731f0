package dev.plectrum.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.auth.Browser;
import dev.plectrum.auth.Group;
import dev.plectrum.auth.GroupDao;
import dev.plectrum.auth.Permission;
import dev.plectrum.auth.PermissionDao;
import dev.plectrum.auth.User;
import dev.plectrum.auth.UserDao;
import dev.plectrum.db.Dialect;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Users, groups and the log in the admin, on either database. */
@ParameterizedClass
@EnumSource(Dialect.class)
class UserAdminTest {
  private static final String USERS = "/admin/auth/user";
  private static final String GROUPS = "/admin/auth/group";
  private static final String GOOD = "Difference-Engine-1822";

  @Parameter Dialect dialect;

  private Desk desk;
  private Browser ada;
  private UserDao users;

  @BeforeEach
  void open() {
    desk = Desk.open(dialect);
    users = new UserDao(desk.store.database);
    ada = desk.browser();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private User user(String name) {
    return desk.users.find(name).orElseThrow();
  }

  private String change(User user) {
    return USERS + "/" + user.id() + "/change";
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private Permission permission(String codename) {
    return new PermissionDao(desk.store.database).query().where(f -> f.codename.eq(codename)).get();
  }

  /** What the form of a user sends, with what is ticked besides. */
  private List<String> fields(User user, String... more) {
    List<String> fields = new ArrayList<>(List.of("username", user.username()));
    fields.addAll(List.of("firstName", "", "lastName", "", "email", user.email()));
    fields.addAll(List.of(more));
    return fields;
  }

  @Test
  void usersAreListedFilteredAndFound() {
    desk.staff("bob");
    String list = ada.get(USERS).body();
    assertThat(list).contains("2 users", "ada@example.com", "Staff", "bob");
    assertThat(ada.get(USERS + "?isSuperuser=true").body()).contains("1 user", "ada@example.com");
    Group editors = new GroupDao(desk.store.database).create(d -> d.name("Editors"));
    user("bob").groups().add(editors);
    assertThat(ada.get(USERS + "?groups=" + editors.id()).body())
        .contains("1 user", "bob@example.com", "Groups: <b>Editors</b>");
    assertThat(ada.get(USERS + "?groups=" + (editors.id() + 1)).body()).contains("Nothing matches");
    assertThat(ada.get(USERS + "?groups=x").statusCode()).isEqualTo(303);
    assertThat(ada.get(USERS + "?q=bob").body()).contains("bob@example.com", "1 user");
    assertThat(ada.get("/admin").body()).contains(USERS, GROUPS, "/admin/admin/logentry");
  }

  @Test
  void aNewUserGetsANameAndAPasswordFirst() {
    String form = ada.get(USERS + "/add").body();
    assertThat(form)
        .contains("name=\"username\"", "type=\"password\"", "name=\"password2\"")
        .doesNotContain("name=\"email\"");
    HttpResponse<String> added =
        ada.post(USERS + "/add", "username", "grace", "password1", GOOD, "password2", GOOD);
    assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
    User grace = user("grace");
    assertThat(location(added)).isEqualTo(change(grace));
    assertThat(desk.users.isPassword(grace, GOOD)).isTrue();
    assertThat(grace.isStaff()).isFalse();
    assertThat(ada.get(change(grace)).body())
        .contains("was added successfully", "name=\"email\"", "name=\"isSuperuser\"");
  }

  @Test
  void aPasswordThatIsNoneIsRefusedAndNeverShownAgain() {
    ada.get(USERS + "/add");
    String body =
        ada.post(USERS + "/add", "username", "grace", "password1", "12345", "password2", "54321")
            .body();
    assertThat(body)
        .contains(
            "This password is too short.",
            "This password is entirely numeric.",
            "The two password fields didn’t match.",
            "value=\"grace\"")
        .doesNotContain("12345", "54321");
    assertThat(desk.users.find("grace")).isEmpty();
    assertThat(ada.post(USERS + "/add", "username", "", "password1", "", "password2", "").body())
        .contains("This field is required.");
    assertThat(
            ada.post(
                    USERS + "/add",
                    "username",
                    "gracehopper",
                    "password1",
                    "gracehopper1",
                    "password2",
                    "gracehopper1")
                .body())
        .contains("too similar to the username");
    assertThat(
            ada.post(USERS + "/add", "username", "ada", "password1", GOOD, "password2", GOOD)
                .body())
        .contains("User with this Username already exists.");
  }

  @Test
  void theFormShowsOfTheHashHowItWasMade() {
    String body = ada.get(change(user("ada"))).body();
    String hash = user("ada").password();
    assertThat(body)
        .contains("algorithm: pbkdf2_sha256", "iterations: 100", "***", "Change password")
        .doesNotContain(hash, hash.substring(hash.lastIndexOf('$') + 1));
    assertThat(body).contains(USERS + "/" + user("ada").id() + "/password\"");
  }

  @Test
  void aPasswordIsChangedOnAPageOfItsOwn() {
    desk.staff("bob");
    Browser bobs = desk.browser("bob");
    String url = USERS + "/" + user("bob").id() + "/password";
    assertThat(ada.get(url).body()).contains("name=\"password1\"", "bob");
    assertThat(ada.post(url, "password1", "", "password2", "").body())
        .contains("This field is required.");
    assertThat(ada.post(url, "password1", "bob", "password2", "bob").body())
        .contains("too short", "too similar");
    assertThat(desk.users.isPassword(user("bob"), Desk.PASSWORD)).isTrue();
    HttpResponse<String> done = ada.post(url, "password1", GOOD, "password2", GOOD);
    assertThat(location(done)).isEqualTo(change(user("bob")));
    assertThat(desk.users.isPassword(user("bob"), GOOD)).isTrue();
    assertThat(ada.get(change(user("bob"))).body()).contains("Password changed successfully.");
    assertThat(ada.get(USERS + "/" + user("bob").id() + "/history").body())
        .contains("Changed Password.");
    assertThat(bobs.get("/admin").statusCode()).as("bob's sessions ended").isEqualTo(302);
    String own = USERS + "/" + user("ada").id() + "/password";
    ada.get(own);
    ada.post(own, "password1", GOOD, "password2", GOOD);
    assertThat(ada.get("/admin").statusCode()).as("ada's own goes on").isEqualTo(200);
  }

  @Test
  void groupsAndPermissionsAreTicked() {
    desk.staff("bob", "store.view_track", "store.change_track");
    Group editors = new GroupDao(desk.store.database).create(d -> d.name("Editors"));
    Permission view = permission("view_track");
    User ann = desk.users.create("ann", "ann@example.com", GOOD);
    String body = ada.get(change(ann)).body();
    assertThat(body).contains("store | track | store.view_track", "Editors");
    HttpResponse<String> saved =
        ada.postAll(
            change(ann),
            fields(
                ann,
                "isActive",
                "on",
                "groups",
                Long.toString(editors.id()),
                "userPermissions",
                Long.toString(view.id())));
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
    assertThat(user("ann").groups().list()).containsExactly(editors);
    assertThat(desk.users.permissions(user("ann"))).containsExactly("store.view_track");
    ada.get(GROUPS + "/" + editors.id() + "/change");
    ada.postAll(
        GROUPS + "/" + editors.id() + "/change",
        List.of("name", "Editors", "permissions", Long.toString(permission("change_track").id())));
    assertThat(desk.users.permissions(user("ann")))
        .containsExactlyInAnyOrder("store.view_track", "store.change_track");
  }

  @Test
  void nobodyGivesMoreThanTheyHave() {
    desk.staff("bob", "auth.view_user", "auth.add_user", "auth.change_user", "store.view_track");
    Group chiefs = new GroupDao(desk.store.database).create(d -> d.name("Chiefs"));
    Permission add = permission("add_user");
    Permission own = permission("view_track");
    desk.staff("eve", "store.delete_track");
    Permission other = permission("delete_track");
    chiefs.permissions().add(other);
    Browser bob = desk.browser("bob");
    User ann = desk.users.create("ann", "ann@example.com", GOOD);
    assertThat(bob.get(change(ann)).body()).doesNotContain("name=\"isSuperuser\"");
    bob.postAll(change(ann), fields(ann, "isActive", "on", "isSuperuser", "on"));
    assertThat(user("ann").isSuperuser()).isFalse();
    String refused =
        bob.postAll(
                change(ann),
                fields(
                    ann,
                    "isActive",
                    "on",
                    "groups",
                    Long.toString(chiefs.id()),
                    "userPermissions",
                    Long.toString(other.id())))
            .body();
    assertThat(refused).contains("You cannot give “store | track", "You cannot let anybody into");
    HttpResponse<String> given =
        bob.postAll(
            change(ann),
            fields(
                ann,
                "isActive",
                "on",
                "userPermissions",
                Long.toString(own.id()),
                "userPermissions",
                Long.toString(add.id())));
    assertThat(given.statusCode()).isEqualTo(303);
    assertThat(desk.users.permissions(user("ann")))
        .containsExactlyInAnyOrder("store.view_track", "auth.add_user");
  }

  @Test
  void whoMayDoMoreIsOutOfReach() {
    desk.staff("bob", "auth.view_user", "auth.add_user", "auth.change_user", "auth.delete_user");
    desk.staff("eve", "store.delete_track");
    Browser bob = desk.browser("bob");
    for (User above : List.of(user("ada"), user("eve"))) {
      String row = USERS + "/" + above.id();
      assertThat(bob.get(row + "/change").body())
          .doesNotContain("name=\"_save\"", row + "/password");
      assertThat(bob.get(row + "/password").statusCode()).isEqualTo(403);
      assertThat(bob.get(row + "/delete").statusCode()).isEqualTo(403);
      HttpResponse<String> forged =
          bob.postAll(row + "/change", fields(above, "email", "bob@example.com"));
      assertThat(forged.statusCode()).isEqualTo(403);
    }
    assertThat(users.query().where(f -> f.email.eq("bob@example.com")).count()).isEqualTo(1);
  }

  @Test
  void addingUsersNeedsTheRightToChangeThem() {
    desk.staff("bob", "auth.view_user", "auth.add_user");
    Browser bob = desk.browser("bob");
    assertThat(bob.get(USERS + "/add").statusCode()).isEqualTo(403);
    assertThat(bob.get(USERS).body()).doesNotContain(USERS + "/add");
  }

  @Test
  void theLogIsThereToBeReadOnly() {
    ada.get(GROUPS + "/add");
    ada.post(GROUPS + "/add", "name", "Editors");
    String log = ada.get("/admin/admin/logentry").body();
    assertThat(log).contains("1 log entry", "Editors", "Added.", "group");
    assertThat(log).doesNotContain("logentry/add", "delete_selected");
    long entry = desk.store.database.count("SELECT max(id) FROM django_admin_log");
    String row = "/admin/admin/logentry/" + entry;
    assertThat(ada.get(row + "/change").body()).contains("Editors").doesNotContain("_save");
    assertThat(ada.get(row + "/delete").statusCode()).isEqualTo(403);
  }

  @Test
  void aUserGoesWithTheirLog() {
    desk.staff("bob", "auth.view_group", "auth.add_group");
    Browser bob = desk.browser("bob");
    bob.get(GROUPS + "/add");
    bob.post(GROUPS + "/add", "name", "Bobs");
    String url = USERS + "/" + user("bob").id() + "/delete";
    assertThat(ada.get(url).body()).contains("Log entries", "Bobs");
    assertThat(ada.post(url).statusCode()).isEqualTo(303);
    assertThat(desk.users.find("bob")).isEmpty();
  }
}
