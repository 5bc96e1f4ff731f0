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
import dev.plectrum.auth.User;
import dev.plectrum.auth.UserDraft;
import dev.plectrum.auth.Users;
import dev.plectrum.auth.password.HashSummary;
import dev.plectrum.db.Database;
import dev.plectrum.validation.FieldErrors;
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
    NewPassword.ask(form);
    form.fieldset("", "username", NewPassword.FIRST, NewPassword.AGAIN)
        .description("First, enter a username and a password. Then there are more options.");
  }

  @Override
  void check(
      AdminRequest request, RowForm<User, UserDraft> form, UserDraft draft, FieldErrors wrong) {
    if (form.has(NewPassword.FIRST)) {
      Map<String, String> known = Map.of("username", form.value("username"));
      draft.password(NewPassword.check(request, form, known, wrong));
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
}
