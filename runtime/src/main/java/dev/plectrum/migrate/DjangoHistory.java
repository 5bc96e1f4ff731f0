package dev.plectrum.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What Django writes down of its own apps, whose tables are those of {@code auth} and {@code admin}
 * here, made in one migration each. A database that Django has migrated has them under the same
 * labels, and the first ones even under the same names.
 */
final class DjangoHistory {
  private static final List<String> AUTH =
      List.of(
          "auth.0002_alter_permission_name_max_length",
          "auth.0003_alter_user_email_max_length",
          "auth.0004_alter_user_username_opts",
          "auth.0005_alter_user_last_login_null",
          "auth.0006_require_contenttypes_0002",
          "auth.0007_alter_validators_add_error_messages",
          "auth.0008_alter_user_username_max_length",
          "auth.0009_alter_user_last_name_max_length",
          "auth.0010_alter_group_name_max_length",
          "auth.0011_update_proxy_permissions",
          "auth.0012_alter_user_first_name_max_length");

  private static final List<String> ADMIN =
      List.of("admin.0002_logentry_remove_auto_add", "admin.0003_logentry_add_action_flag_choices");

  private DjangoHistory() {}

  /** Whether a migration that the program does not have is one of Django's own. */
  static boolean isKnown(String key) {
    return AUTH.contains(key) || ADMIN.contains(key);
  }

  /**
   * Throws if Django has made tables that are not yet, or not all, what they are here.
   *
   * @param applied by key
   */
  static void check(Set<String> applied) {
    for (List<String> app : List.of(AUTH, ADMIN)) {
      List<String> missing = new ArrayList<>(app);
      missing.removeAll(applied);
      if (!missing.isEmpty() && missing.size() < app.size()) {
        throw new MigrationException(
            "Django has migrated this database, and not as far as it is known here: it lacks "
                + String.join(", ", missing)
                + ". Migrate it with Django first.");
      }
    }
    boolean django = applied.contains(AUTH.get(0));
    if (django && !applied.contains("sessions.0001_initial")) {
      throw new MigrationException(
          "Django has migrated this database without its app \"sessions\", whose table belongs to"
              + " \"auth\" here. Install that in Django and migrate first.");
    }
  }
}
