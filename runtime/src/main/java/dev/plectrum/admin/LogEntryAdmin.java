package dev.plectrum.admin;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.DateHierarchy;
import dev.plectrum.adminsite.Display;
import dev.plectrum.adminsite.Fields;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListFilter;
import dev.plectrum.adminsite.ReadOnly;
import dev.plectrum.adminsite.SearchFields;
import dev.plectrum.db.Database;
import org.jspecify.annotations.Nullable;

/** What was done in the admin, to be looked at by whoever may and changed by nobody. */
@AdminRegister(LogEntry.class)
@ListDisplay({"actionTime", "user", "model", "objectRepr", "what"})
@ListFilter({"actionTime", "user"})
@SearchFields({"objectRepr", "user.username"})
@DateHierarchy("actionTime")
@Fields({"actionTime", "user", "model", "objectId", "objectRepr", "what"})
@ReadOnly({"actionTime", "user", "model", "objectId", "objectRepr", "what"})
final class LogEntryAdmin extends LogEntryAdminPages {
  LogEntryAdmin(Database db) {
    super(db);
  }

  /** The model of the row; null once it is gone. */
  static @Nullable String model(LogEntry entry) {
    return entry.contentType() == null ? null : entry.contentType().get().model();
  }

  /** What was done, in words. */
  @Display("Action")
  static String what(LogEntry entry) {
    return Change.sentence(entry.changeMessage(), entry.actionFlag());
  }

  @Override
  protected boolean mayAdd(AdminUser user) {
    return false;
  }

  @Override
  protected boolean mayChange(AdminUser user, @Nullable LogEntry entry) {
    return false;
  }

  @Override
  protected boolean mayDelete(AdminUser user, @Nullable LogEntry entry) {
    return false;
  }

  @Override
  boolean mayDeleteAlong(AdminUser user, LogEntry entry) {
    // What a user did is forgotten with the user.
    return true;
  }
}
