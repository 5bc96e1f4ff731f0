package dev.plectrum.migrate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A model as it was at one point of history, and its rows as they are now. */
public final class HistoricModel {
  private final String name;
  private final String table;
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Map<String, Between> between = new LinkedHashMap<>();
  private final HistoricValues values;

  /** The fields that are the primary key. */
  private final List<String> keyFields = new ArrayList<>();

  private HistoricModel(String name, String table, Connection connection) {
    this.name = name;
    this.table = table;
    this.values = new HistoricValues(connection);
  }

  /** A column and the word for what it holds. */
  record Column(String name, String type) {}

  /**
   * The table of a many-to-many relation.
   *
   * @param symmetrical whether every link is there in both directions
   */
  record Between(String table, String own, String target, String type, boolean symmetrical) {}

  static HistoricModel read(List<String> lines, Connection connection) {
    String[] head = lines.get(0).split("\t");
    HistoricModel model = new HistoricModel(head[1], head[2], connection);
    for (String line : lines.subList(1, lines.size())) {
      String[] words = line.split("\t");
      if (words[0].equals("many")) {
        model.between.put(
            words[1], new Between(words[2], words[3], words[4], words[5], words.length > 6));
      } else {
        model.columns.put(words[1], new Column(words[2], words[3]));
        if (words.length > 4) {
          model.keyFields.add(words[1]);
        }
      }
    }
    return model;
  }

  /** {@code store.Track}. */
  public String name() {
    return name;
  }

  /** Its table. */
  public String table() {
    return table;
  }

  /** Every row, sorted by its key; all of them are read at once. */
  public List<HistoricRow> rows() {
    return select("", List.of());
  }

  /** The rows in which a field has this value. */
  public List<HistoricRow> rows(String field, @Nullable Object value) {
    Column column = column(field);
    return value == null
        ? select(" WHERE " + quoted(column.name()) + " IS NULL", List.of())
        : select(" WHERE " + quoted(column.name()) + " = ?", List.of(new Bound(column, value)));
  }

  /**
   * The row with this key.
   *
   * @param key of several fields the list of their values, in their order
   * @throws MigrationException if they are not as many as there are fields
   */
  public Optional<HistoricRow> find(Object key) {
    return select(" WHERE " + isKey(), bound(key)).stream().findFirst();
  }

  /** The key of a row: of several fields the list of their values; null if one has none yet. */
  @Nullable Object keyOf(Map<String, @Nullable Object> row) {
    List<Object> values = new ArrayList<>();
    for (String field : keyFields) {
      Object value = row.get(field);
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return values.size() == 1 ? values.get(0) : values;
  }

  /** {@code "id" = ?}. */
  private String isKey() {
    return String.join(" = ? AND ", keyColumns()) + " = ?";
  }

  private List<String> keyColumns() {
    return keyFields.stream().map(field -> quoted(column(field).name())).toList();
  }

  private List<Bound> bound(@Nullable Object given) {
    List<?> values =
        keyFields.size() > 1 && given instanceof List<?> several
            ? several
            : Collections.singletonList(given);
    if (values.size() != keyFields.size()) {
      throw new MigrationException(
          "The key of "
              + name
              + " is "
              + String.join(", ", keyFields)
              + ", and not "
              + given
              + ".");
    }
    List<Bound> bound = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      bound.add(new Bound(column(keyFields.get(i)), values.get(i)));
    }
    return bound;
  }

  /** The only column of the key; there are no many-to-many relations of models with several. */
  private Column id() {
    return column(keyFields.get(0));
  }

  /** A new row, which {@link HistoricRow#save} writes. */
  public HistoricRow create() {
    return new HistoricRow(this, new LinkedHashMap<>(), false);
  }

  /** Sets a field of every row; returns how many there are. */
  public int setAll(String field, @Nullable Object value) {
    Column column = column(field);
    return execute(
        "UPDATE " + quoted(table) + " SET " + quoted(column.name()) + " = ?",
        List.of(new Bound(column, value)));
  }

  /** A value for a column. */
  private record Bound(Column column, @Nullable Object value) {}

  private List<HistoricRow> select(String where, List<Bound> bound) {
    List<String> names = columns.values().stream().map(one -> quoted(one.name())).toList();
    String sql =
        "SELECT "
            + String.join(", ", names)
            + " FROM "
            + quoted(table)
            + where
            + " ORDER BY "
            + String.join(", ", keyColumns());
    try (PreparedStatement statement = values.prepare(sql)) {
      bind(statement, bound);
      List<HistoricRow> rows = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          Map<String, @Nullable Object> read = new LinkedHashMap<>();
          int index = 1;
          for (Map.Entry<String, Column> column : columns.entrySet()) {
            read.put(column.getKey(), values.read(found, index++, column.getValue().type()));
          }
          rows.add(new HistoricRow(this, read, true));
        }
      }
      return rows;
    } catch (SQLException failed) {
      throw failure(failed);
    }
  }

  private MigrationException failure(SQLException failed) {
    return new MigrationException("The rows of " + name + ": " + failed.getMessage(), failed);
  }

  private int execute(String sql, List<Bound> bound) {
    try (PreparedStatement statement = values.prepare(sql)) {
      bind(statement, bound);
      return statement.executeUpdate();
    } catch (SQLException failed) {
      throw failure(failed);
    }
  }

  /** Throws if there was no such field. */
  Column column(String field) {
    Column column = columns.get(field);
    if (column == null) {
      throw new MigrationException(
          name
              + " had no field "
              + field
              + " at this point. It had: "
              + String.join(", ", columns.keySet())
              + ".");
    }
    return column;
  }

  /** Writes a new row; the key that the database gave it, or null if the row has its own. */
  @Nullable Object insert(Map<String, @Nullable Object> row) {
    List<String> names = new ArrayList<>();
    List<Bound> bound = new ArrayList<>();
    row.forEach(
        (field, value) -> {
          names.add(quoted(column(field).name()));
          bound.add(new Bound(column(field), value));
        });
    String sql = "INSERT INTO " + quoted(table);
    sql +=
        names.isEmpty()
            ? " DEFAULT VALUES"
            : " ("
                + String.join(", ", names)
                + ") VALUES ("
                + String.join(", ", names.stream().map(one -> "?").toList())
                + ")";
    if (keyFields.size() > 1 || keyOf(row) != null) {
      execute(sql, bound);
      return null;
    }
    try (PreparedStatement statement = values.prepare(sql + " RETURNING " + quoted(id().name()))) {
      bind(statement, bound);
      Object chosen = null;
      try (ResultSet made = statement.executeQuery()) {
        // SQLite has written the row only when what it returns has been read to the end.
        while (made.next()) {
          chosen = values.read(made, 1, id().type());
        }
      }
      return chosen;
    } catch (SQLException failed) {
      throw failure(failed);
    }
  }

  private void bind(PreparedStatement statement, List<Bound> bound) throws SQLException {
    for (int i = 0; i < bound.size(); i++) {
      values.bind(statement, i + 1, bound.get(i).column().type(), bound.get(i).value());
    }
  }

  void update(Map<String, @Nullable Object> changed, @Nullable Object key) {
    List<String> sets = new ArrayList<>();
    List<Bound> bound = new ArrayList<>();
    changed.forEach(
        (field, value) -> {
          sets.add(quoted(column(field).name()) + " = ?");
          bound.add(new Bound(column(field), value));
        });
    bound.addAll(bound(key));
    execute(
        "UPDATE " + quoted(table) + " SET " + String.join(", ", sets) + " WHERE " + isKey(), bound);
  }

  void delete(@Nullable Object key) {
    execute("DELETE FROM " + quoted(table) + " WHERE " + isKey(), bound(key));
  }

  /** The keys of the rows that a row is linked to by a many-to-many relation. */
  List<Object> links(String field, @Nullable Object key) {
    Between table = between(field);
    String sql =
        "SELECT "
            + quoted(table.target())
            + " FROM "
            + quoted(table.table())
            + " WHERE "
            + quoted(table.own())
            + " = ? ORDER BY 1";
    try (PreparedStatement statement = values.prepare(sql)) {
      values.bind(statement, 1, id().type(), key);
      List<Object> keys = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          Object target = values.read(found, 1, table.type());
          if (target != null) {
            keys.add(target);
          }
        }
      }
      return keys;
    } catch (SQLException failed) {
      throw failure(failed);
    }
  }

  void link(String field, @Nullable Object key, Object target) {
    Between table = between(field);
    Bound own = new Bound(id(), key);
    Bound other = new Bound(new Column(table.target(), table.type()), target);
    String columns =
        quoted(table.table()) + " (" + quoted(table.own()) + ", " + quoted(table.target()) + ")";
    if (table.symmetrical()) {
      // What is linked from the other side is linked already.
      String sql = "INSERT INTO " + columns + " VALUES (?, ?) ON CONFLICT DO NOTHING";
      execute(sql, List.of(own, other));
      execute(sql, List.of(other, own));
    } else {
      execute("INSERT INTO " + columns + " VALUES (?, ?)", List.of(own, other));
    }
  }

  private Between between(String field) {
    Between table = between.get(field);
    if (table == null) {
      throw new MigrationException(name + " had no many-to-many relation " + field + ".");
    }
    return table;
  }

  /** Puts the key that the database gave a new row into it. */
  void giveKey(Map<String, @Nullable Object> row, Object chosen) {
    row.put(keyFields.get(0), chosen);
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
