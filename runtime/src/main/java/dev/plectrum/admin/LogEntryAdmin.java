package dev.plectrum.admin;

import dev.plectrum.adminsite.AdminRegister;
import dev.plectrum.adminsite.DateHierarchy;
import dev.plectrum.adminsite.Display;
import dev.plectrum.adminsite.Fields;
import dev.plectrum.adminsite.ListDisplay;
import dev.plectrum.adminsite.ListFilter;
import dev.plectrum.adminsite.ReadOnly;
import dev.plectrum.adminsite.SearchFields;
import dev.plectrum.auth.ContentType;
import dev.plectrum.db.Database;
import org.jspecify.annotations.Nullable;

/** What was done in the admin, to be looked at by whoever may and changed by nobody. */
@AdminRegister(LogEntry.class)
@ListDisplay({"actionTime", "user", "objectRepr", "what"})
@ListFilter({"actionTime", "user"})
@SearchFields("objectRepr")
@DateHierarchy("actionTime")
@Fields({"actionTime", "user", "objectId", "objectRepr", "what"})
@ReadOnly({"actionTime", "user", "objectId", "objectRepr", "what"})
final class LogEntryAdmin extends LogEntryAdminPages {
  LogEntryAdmin(Database db) {
    super(db);
  }

  @Override
  protected void list(AdminList<LogEntry, LogEntryFields, LogEntryQuery> list) {
    super.list(list);
    list.text("model", "Model", this::model);
  }

  @Override
  protected void form(AdminForm<LogEntry, LogEntryDraft> form) {
    super.form(form);
    form.shown("model", "Model", this::model);
  }

  /** The model of the row, in words where it is installed; null once it is gone. */
  private @Nullable String model(LogEntry entry) {
    if (entry.contentType() == null) {
      return null;
    }
    ContentType type = entry.contentType().get();
    AdminSite site = site();
    ModelName name = site == null ? null : site.name(type.appLabel(), type.model());
    return name == null ? type.model() : Words.capitalized(name.singular());
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
