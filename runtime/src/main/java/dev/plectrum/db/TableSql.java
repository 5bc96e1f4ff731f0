package dev.plectrum.db;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The statements about one table that do not come from a DAO, each written once. */
final class TableSql {
  /** More combinations of columns than this are written anew each time. */
  private static final int UPDATES = 256;

  private final Table<?> table;
  private final Map<BitSet, String> updates = new ConcurrentHashMap<>();
  private final Map<BitSet, String> checkedUpdates = new ConcurrentHashMap<>();
  private final Map<BitSet, String> inserts = new ConcurrentHashMap<>();
  private volatile @Nullable String columns;
  private volatile @Nullable String find;

  TableSql(Table<?> table) {
    this.table = table;
  }

  /** The columns in order: {@code id, name, album_id}. */
  String columns() {
    String known = columns;
    if (known == null) {
      StringJoiner names = new StringJoiner(", ");
      table.columns().forEach(column -> names.add(column.column()));
      known = names.toString();
      columns = known;
    }
    return known;
  }

  /** Finds a row by its key. */
  String find() {
    String known = find;
    if (known == null) {
      known = "SELECT %s\nFROM %s\nWHERE %s\n".formatted(columns(), table.name(), isKey());
      find = known;
    }
    return known;
  }

  /** That a row has a key: {@code id = ?}. */
  private String isKey() {
    return String.join(" = ? AND ", table.primaryKey().columns()) + " = ?";
  }

  /** Looks, on SQLite, whether a foreign key with one value is sound: null, or a row's key. */
  String isSound() {
    return "SELECT 1 WHERE ?1 IS NULL OR EXISTS (SELECT 1 FROM %s WHERE %s = ?1)"
        .formatted(table.name(), table.idColumn());
  }

  /** Lets PostgreSQL number new rows after the largest key; for the table's name and column. */
  String resetSequence() {
    String largest = "(SELECT MAX(%s) FROM %s)".formatted(table.idColumn(), table.name());
    return "SELECT setval(pg_get_serial_sequence(?, ?), COALESCE(%s, 1), %s IS NOT NULL)"
        .formatted(largest, largest);
  }

  /**
   * Changes the columns in {@code set} of the row with a key.
   *
   * @param checked whether the version that the row must have is the last parameter
   */
  String update(BitSet set, boolean checked) {
    Map<BitSet, String> written = checked ? checkedUpdates : updates;
    String known = written.get(set);
    if (known == null) {
      known = writeUpdate(set, checked);
      if (written.size() < UPDATES) {
        written.put((BitSet) set.clone(), known);
      }
    }
    return known;
  }

  /** The same without reading the row as it is then. */
  String updateQuietly(BitSet set, boolean checked) {
    String update = update(set, checked);
    return update.substring(0, update.lastIndexOf("RETURNING "));
  }

  private String writeUpdate(BitSet set, boolean checked) {
    List<StoredColumn> all = table.columns();
    StringJoiner assignments = new StringJoiner(", ");
    set.stream().forEach(i -> assignments.add(all.get(i).column() + " = ?"));
    StoredColumn version = table.versionColumn();
    String check = "";
    if (version != null) {
      String column = version.column();
      if (!set.get(table.versionOrdinal())) {
        assignments.add(column + " = " + column + " + 1");
      }
      check = checked ? " AND " + column + " = ?" : "";
    }
    return "UPDATE %s\nSET %s\nWHERE %s%s\nRETURNING %s\n"
        .formatted(table.name(), assignments, isKey(), check, columns());
  }

  /** Creates a row with these columns. */
  String insert(BitSet written) {
    String known = inserts.get(written);
    if (known == null) {
      known = writeInsert(written);
      if (inserts.size() < UPDATES) {
        inserts.put((BitSet) written.clone(), known);
      }
    }
    return known;
  }

  private String writeInsert(BitSet written) {
    if (written.isEmpty()) {
      return "INSERT INTO " + table.name() + " DEFAULT VALUES\n";
    }
    StringJoiner names = new StringJoiner(", ", " (", ")\n");
    StringJoiner marks = new StringJoiner(", ", "VALUES (", ")\n");
    written.stream()
        .forEach(
            i -> {
              names.add(table.columns().get(i).column());
              marks.add("?");
            });
    return "INSERT INTO " + table.name() + names + marks;
  }

  /** What lets an INSERT answer with its row. */
  String returning() {
    return "RETURNING " + columns() + "\n";
  }

  /** The rows that many keys name, in no order. */
  String findByKeys(Dialect dialect) {
    return "SELECT %s\nFROM %s\nWHERE %s\n"
        .formatted(columns(), table.name(), table.primaryKey().any("", dialect));
  }

  /**
   * The rows whose {@code column} is one of many keys, in default order.
   *
   * @param type what else they say, where that column points to several tables
   */
  String findAll(String column, @Nullable TargetType type, Dialect dialect) {
    Sorting order = new Sorting(table, dialect);
    if (order.joins().isEmpty()) {
      return "SELECT %s\nFROM %s\nWHERE %s\n%s"
          .formatted(columns(), table.name(), anyOf(column, type, "", dialect), order.by(""));
    }
    String prefix = table.name() + ".";
    StringJoiner names = new StringJoiner(", ");
    table.columns().forEach(one -> names.add(prefix + one.column()));
    return "SELECT %s\nFROM %s%s\nWHERE %s\n%s"
        .formatted(
            names,
            table.name(),
            order.joins(),
            anyOf(column, type, prefix, dialect),
            order.by(prefix));
  }

  /** The rows that a link table links with one of many keys, the linked key in front. */
  String findLinked(ToMany.Link link, Dialect dialect) {
    Sorting order = new Sorting(table, dialect);
    String prefix = table.name() + ".";
    StringJoiner names = new StringJoiner(", ");
    names.add(link.table() + "." + link.ownColumn());
    table.columns().forEach(column -> names.add(prefix + column.column()));
    return "SELECT %s\nFROM %s\nJOIN %s ON %s = %s%s\nWHERE %s\n%s"
        .formatted(
            names,
            link.table(),
            table.name(),
            prefix + table.idColumn(),
            link.table() + "." + link.targetColumn(),
            order.joins(),
            anyOf(link.table() + "." + link.ownColumn(), dialect),
            order.by(prefix));
  }

  /** The same with what the rows say of the table that they point to. */
  static String anyOf(String column, @Nullable TargetType type, String prefix, Dialect dialect) {
    String any = anyOf(prefix + column, dialect);
    return type == null ? any : any + " AND " + type.condition(prefix);
  }

  static String anyOf(String column, Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> column + " IN (SELECT value FROM json_each(?))";
      case POSTGRESQL -> column + " = ANY (?)";
    };
  }
}
