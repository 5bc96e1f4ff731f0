package dev.plectrum.admin;

import dev.plectrum.auth.Account;
import dev.plectrum.auth.Accounts;
import dev.plectrum.auth.Group;
import dev.plectrum.auth.GroupTable;
import dev.plectrum.auth.Permission;
import dev.plectrum.auth.PermissionTable;
import dev.plectrum.auth.User;
import dev.plectrum.db.Database;
import dev.plectrum.db.Table;
import dev.plectrum.validation.FieldErrors;
import java.util.List;

/** Which permissions somebody can hand on: those that they have themselves. */
final class Grants {
  private final AdminUser user;
  private final Database database;

  Grants(AdminUser user, Database database) {
    this.user = user;
    this.database = database;
  }

  /** Whether {@code user} may do everything that {@code other} may do. */
  static boolean covers(AdminUser user, User other) {
    return user.isSuperuser()
        || !other.isSuperuser()
            && other.userPermissions().list().stream().allMatch(one -> holds(user, one))
            && other.groups().list().stream().allMatch(group -> covers(user, group));
  }

  /**
   * Whether {@code user} may do everything that a user of whatever model may do, or could do if
   * they were active.
   */
  static boolean covers(AdminUser user, Accounts<?> accounts, Account other) {
    return user.isSuperuser()
        || !other.isSuperuser() && accounts.held(other).stream().allMatch(user::may);
  }

  /**
   * Whether {@code user} may do everything that the user with a key may do; true for rows of tables
   * that are not of users.
   */
  static boolean covers(AdminUser user, AdminSite site, Table<?> table, Object key) {
    return user.isSuperuser()
        || !site.accounts().areIn(table)
        || site.accounts()
            .findByKey(key.toString())
            .filter(other -> covers(user, site.accounts(), other))
            .isPresent();
  }

  /** Whether {@code user} may do everything that the members of {@code group} may do. */
  static boolean covers(AdminUser user, Group group) {
    return user.isSuperuser()
        || group.permissions().list().stream().allMatch(one -> holds(user, one));
  }

  private static boolean holds(AdminUser user, Permission permission) {
    return user.may(permission.contentType().get().appLabel() + "." + permission.codename());
  }

  /** Looks whether the user has every permission that is ticked in a field. */
  void checkPermissions(RowForm<?, ?> form, String field, FieldErrors wrong) {
    if (!user.isSuperuser() && form.isEditable(field)) {
      for (Permission permission : database.list(PermissionTable.TABLE, numbers(form, field))) {
        if (!holds(user, permission)) {
          wrong.add(
              field, "You cannot give “" + permission.title() + "”: you do not have it yourself.");
        }
      }
    }
  }

  /** Looks whether the user may do everything that the groups ticked in a field may do. */
  void checkGroups(RowForm<?, ?> form, String field, FieldErrors wrong) {
    if (!user.isSuperuser() && form.isEditable(field)) {
      for (Group group : database.list(GroupTable.TABLE, numbers(form, field))) {
        if (!covers(user, group)) {
          wrong.add(
              field,
              "You cannot let anybody into “" + group.name() + "”: it may do more than you.");
        }
      }
    }
  }

  private static List<Object> numbers(RowForm<?, ?> form, String field) {
    return form.keys(field).stream()
        .map(KeyKind.LONG::parse)
        .filter(key -> key != null)
        .map(Object.class::cast)
        .toList();
  }
}
