package dev.plectrum.admin;

import dev.plectrum.auth.Accounts;
import dev.plectrum.auth.ContentType;
import dev.plectrum.auth.ContentTypeDao;
import dev.plectrum.auth.ContentTypeTable;
import dev.plectrum.db.Database;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Keeps and finds what was done to rows, in {@code django_admin_log}. */
final class History {
  private static final int LONGEST = 200;

  private static final String INSERT =
      """
      INSERT INTO django_admin_log (
        action_time, object_id, object_repr, action_flag, change_message, content_type_id, user_id)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String SELECT =
      """
      SELECT id, action_time, object_id, object_repr, action_flag, change_message,
        content_type_id, user_id
      FROM django_admin_log
      """;

  private static final String OF_ROW =
      SELECT
          + """
          WHERE content_type_id = ? AND object_id = ?
          ORDER BY action_time DESC, id DESC
          LIMIT ?
          """;

  private static final String OF_USER =
      SELECT
          + """
          WHERE user_id = ?
          ORDER BY action_time DESC, id DESC
          LIMIT ?
          """;

  private final Database database;
  private final Accounts<?> accounts;
  private final ContentTypeDao types;
  private final Map<String, Long> known = new ConcurrentHashMap<>();

  History(Database database, Accounts<?> accounts) {
    this.database = database;
    this.accounts = accounts;
    types = new ContentTypeDao(database);
  }

  /** Notes that a row was added, changed or deleted. */
  void note(
      AdminUser user, ModelName model, Object key, String title, short flag, List<Change> changes) {
    long type = type(model);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    database.execute(
        LogEntryTable.TABLE,
        INSERT,
        in -> {
          in.set(1, now);
          in.set(2, key.toString());
          in.set(3, Words.cut(title, LONGEST));
          in.set(4, flag);
          in.set(5, changes.isEmpty() ? "" : Change.json(changes));
          in.set(6, type);
          in.setKey(7, user.key());
        });
  }

  /** What was done to one row, the last first. */
  List<Done> of(ModelName model, Object key, int most) {
    long type = type(model);
    return database.list(
        DoneTable.TABLE,
        OF_ROW,
        in -> {
          in.set(1, type);
          in.set(2, key.toString());
          in.set(3, most);
        });
  }

  /** What a user did last. */
  List<Done> by(AdminUser user, int most) {
    return database.list(
        DoneTable.TABLE,
        OF_USER,
        in -> {
          in.setKey(1, user.key());
          in.set(2, most);
        });
  }

  /** What those who did something are called, by their keys. */
  Map<String, String> names(List<Done> entries) {
    Set<String> keys = entries.stream().map(Done::user).collect(Collectors.toSet());
    Map<String, String> names = new HashMap<>();
    accounts.findByKeys(keys).forEach((key, account) -> names.put(key, account.username()));
    return names;
  }

  /** The models that something was done to, by their keys. */
  Map<Long, ContentType> types(List<Done> entries) {
    Set<Long> keys = new HashSet<>();
    entries.stream().map(Done::contentType).filter(Objects::nonNull).forEach(keys::add);
    return database.list(ContentTypeTable.TABLE, keys).stream()
        .collect(Collectors.toMap(ContentType::id, type -> type));
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
