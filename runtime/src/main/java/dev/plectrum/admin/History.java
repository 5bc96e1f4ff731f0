package dev.plectrum.admin;

import dev.plectrum.auth.ContentType;
import dev.plectrum.auth.ContentTypeDao;
import dev.plectrum.db.Database;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps and finds what was done to rows, in {@code django_admin_log}. */
final class History {
  private static final int LONGEST = 200;

  private final LogEntryDao entries;
  private final ContentTypeDao types;
  private final Map<String, Long> known = new ConcurrentHashMap<>();

  History(Database database) {
    entries = new LogEntryDao(database);
    types = new ContentTypeDao(database);
  }

  /** Notes that a row was added, changed or deleted. */
  void note(
      AdminUser user, ModelName model, Object key, String title, short flag, List<Change> changes) {
    long type = type(model);
    entries.create(
        draft ->
            draft
                .objectId(key.toString())
                .objectRepr(Words.cut(title, LONGEST))
                .actionFlag(flag)
                .changeMessage(changes.isEmpty() ? "" : Change.json(changes))
                .contentType(type)
                .user(user.id()));
  }

  /** What was done to one row, the last first. */
  List<LogEntry> of(ModelName model, Object key, int most) {
    long type = type(model);
    return entries
        .query()
        .where(f -> f.contentType().eq(type).and(f.objectId.eq(key.toString())))
        .select(f -> f.user())
        .orderBy(f -> f.actionTime.desc(), f -> f.id.desc())
        .limit(most)
        .list();
  }

  /** What a user did last. */
  List<LogEntry> by(AdminUser user, int most) {
    return entries
        .query()
        .where(f -> f.user().eq(user.id()))
        .select(f -> f.contentType())
        .orderBy(f -> f.actionTime.desc(), f -> f.id.desc())
        .limit(most)
        .list();
  }

  private long type(ModelName model) {
    Long id = known.get(model.label());
    if (id != null) {
      return id;
    }
    ContentType found =
        types
            .query()
            .where(f -> f.appLabel.eq(model.app()).and(f.model.eq(model.lower())))
            .first()
            .orElse(null);
    if (found != null) {
      known.put(model.label(), found.id());
      return found.id();
    }
    // Not kept in mind: the transaction that makes it may fail.
    return types.create(draft -> draft.appLabel(model.app()).model(model.lower())).id();
  }
}
