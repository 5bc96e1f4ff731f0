package dev.plectrum.admin;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.Checkboxes;
import dev.plectrum.adminsite.Display;
import dev.plectrum.adminsite.Fieldset;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListFilter;
import dev.plectrum.adminsite.Ordering;
import dev.plectrum.adminsite.ReadOnly;
import dev.plectrum.adminsite.SearchFields;
import dev.plectrum.auth.CurrentUser;
import dev.plectrum.auth.User;
import dev.plectrum.auth.UserDraft;
import dev.plectrum.auth.Users;
import dev.plectrum.auth.password.HashSummary;
import dev.plectrum.auth.password.PasswordRules;
import dev.plectrum.db.Database;
import dev.plectrum.http.Response;
import dev.plectrum.validation.FieldErrors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Users in the admin; Django's {@code UserAdmin}: a new one gets a name and a password first, and
 * everything else after that; a password is changed on a page of its own and shown on none. Who is
 * no superuser changes only users who may do no more than they do, gives only permissions that they
 * have, and makes no superuser.
 */
@AdminRegister(User.class)
@ListDisplay({"username", "email", "firstName", "lastName", "isStaff"})
@ListFilter({"isStaff", "isSuperuser", "isActive", "groups"})
@SearchFields({"username", "firstName", "lastName", "email"})
@Ordering("username")
@Fieldset(fields = {"username", "secret"})
@Fieldset(
    title = "Personal info",
    fields = {"firstName", "lastName", "email"})
@Fieldset(
    title = "Permissions",
    fields = {"isActive", "isStaff", "isSuperuser", "groups", "userPermissions"})
@Fieldset(
    title = "Important dates",
    fields = {"lastLogin", "dateJoined"})
@Checkboxes({"groups", "userPermissions"})
@ReadOnly({"secret", "lastLogin", "dateJoined"})
final class UserAdmin extends UserAdminPages {
  private static final String FIRST = "password1";
  private static final String AGAIN = "password2";
  private static final String PASSWORD_PAGE = "password";

  UserAdmin(Database db) {
    super(db);
  }

  /** What of the password's hash can be shown. */
  @Display("Password")
  static String secret(User user) {
    return HashSummary.of(user.password());
  }

  @Override
  protected void addForm(AdminForm<User, UserDraft> form) {
    form.text("username", "Username", User::username, UserDraft::username)
        .maxLength(150)
        .help("Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.");
    passwords(form);
    form.fieldset("", "username", FIRST, AGAIN)
        .description("First, enter a username and a password. Then there are more options.");
  }

  private static void passwords(AdminForm<User, UserDraft> form) {
    form.secret(FIRST, "Password").help(String.join(" ", PasswordRules.help()));
    form.secret(AGAIN, "Password, again").help("The same password as before, for verification.");
  }

  @Override
  void check(
      AdminRequest request, RowForm<User, UserDraft> form, UserDraft draft, FieldErrors wrong) {
    if (form.has(FIRST)) {
      checkPassword(request, form, draft, wrong);
    }
    User user = form.row();
    String username = form.value("username");
    boolean renamed = user == null || !user.username().equals(username);
    if (form.isEditable("username") && renamed && !username.isEmpty()) {
      draft.username(Users.normalized(username));
    }
    Grants grants = new Grants(request.user(), database());
    grants.checkPermissions(form, "userPermissions", wrong);
    grants.checkGroups(form, "groups", wrong);
  }

  private static void checkPassword(
      AdminRequest request, RowForm<User, UserDraft> form, UserDraft draft, FieldErrors wrong) {
    String password = form.value(FIRST);
    for (String field : List.of(FIRST, AGAIN)) {
      if (form.value(field).isEmpty() && !wrong.has(field)) {
        wrong.required(field);
      }
    }
    if (!password.isEmpty()) {
      Map<String, String> known = new LinkedHashMap<>();
      User user = form.row();
      known.put("username", user == null ? form.value("username") : user.username());
      if (user != null) {
        known.put("first name", user.firstName());
        known.put("last name", user.lastName());
        known.put("email address", user.email());
      }
      PasswordRules.check(password, known).forEach(problem -> wrong.add(FIRST, problem));
      if (!form.value(AGAIN).isEmpty() && !form.value(AGAIN).equals(password)) {
        wrong.add(AGAIN, "The two password fields didn’t match.");
      }
    }
    // Of a password that is refused there is no hash; the row is not written then.
    draft.password(
        wrong.isEmpty() ? CurrentUser.users(request.request()).encode(password) : "none");
  }

  @Override
  boolean goesOnAfterAdding() {
    return true;
  }

  @Override
  protected boolean mayAdd(AdminUser user) {
    // As in Django: who may only add users could add one who may do more than they do.
    return super.mayAdd(user) && user.may(name().permission("change"));
  }

  @Override
  protected boolean mayChange(AdminUser user, @Nullable User row) {
    return super.mayChange(user, row) && (row == null || Grants.covers(user, row));
  }

  @Override
  protected boolean mayDelete(AdminUser user, @Nullable User row) {
    return super.mayDelete(user, row) && (row == null || Grants.covers(user, row));
  }

  @Override
  protected boolean mayEdit(AdminUser user, String field, @Nullable User row) {
    return !field.equals("isSuperuser") || user.isSuperuser();
  }

  @Override
  List<Link> tools(AdminRequest request, User user) {
    return mayChange(request.user(), user)
        ? List.of(new Link("Change password", request.row(name(), user.id(), PASSWORD_PAGE)))
        : List.of();
  }

  @Override
  boolean hasPage(String name) {
    return name.equals(PASSWORD_PAGE);
  }

  @Override
  Response answerPage(AdminRequest request, User user, String page) {
    if (!mayChange(request.user(), user)) {
      return Response.status(403);
    }
    AdminForm<User, UserDraft> form = new AdminForm<>();
    passwords(form);
    return new PasswordPage(this, request, form).answer(user);
  }
}
