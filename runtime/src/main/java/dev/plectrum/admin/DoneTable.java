package dev.plectrum.admin;

import dev.plectrum.db.Peers;
import dev.plectrum.db.Row;
import dev.plectrum.db.Table;
import java.sql.SQLException;

/** How {@link Done} is read: not as {@link LogEntry}, whose user is one of the app {@code auth}. */
final class DoneTable extends Table<Done> {
  static final DoneTable TABLE = new DoneTable();

  private DoneTable() {
    super("admin.LogEntry", "django_admin_log", "id", "id");
  }

  @Override
  public Done read(Row row, int at, Peers peers) throws SQLException {
    return new Done(
        row.getLong(at),
        row.getInstant(at + 1),
        row.getNullableString(at + 2),
        row.getString(at + 3),
        row.getShort(at + 4),
        row.getString(at + 5),
        row.getNullableLong(at + 6),
        row.getString(at + 7));
  }

  @Override
  public Object key(Done done) {
    return done.id();
  }
}
