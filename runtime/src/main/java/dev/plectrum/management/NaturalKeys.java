package dev.plectrum.management;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows by what no two of them share instead of by their numbers, as Django's natural keys: the
 * plain columns of a unique constraint and then the natural keys of those that lead elsewhere. So a
 * permission is {@code ["add_track", "store", "track"]}.
 */
final class NaturalKeys {
  private final Map<String, LiveTable> tables;
  private final boolean sqlite;

  NaturalKeys(Map<String, LiveTable> tables, boolean sqlite) {
    this.tables = tables;
    this.sqlite = sqlite;
  }

  /**
   * The columns that tell rows of a table apart, plain ones first; empty if there are none. Of
   * several unique constraints the shortest is taken, then the one whose columns stand first in the
   * table: names of indexes differ between databases. Rows may share what is null.
   */
  List<String> columns(LiveTable table) {
    return table.uniques().values().stream()
        .filter(columns -> columns.stream().allMatch(column -> isFilled(table, column)))
        .filter(columns -> columns.stream().noneMatch(column -> isOneToOne(table, column)))
        .min(
            Comparator.<List<String>>comparingInt(List::size)
                .thenComparing(columns -> positions(table, columns)))
        .map(
            columns ->
                columns.stream()
                    .sorted(Comparator.comparing(column -> table.links().containsKey(column)))
                    .toList())
        .orElse(List.of());
  }

  private static boolean isFilled(LiveTable table, String name) {
    LiveTable.Column column = table.column(name);
    return column != null && !column.nullable();
  }

  /** Where the columns stand in the table, as a text that sorts like the numbers. */
  private static String positions(LiveTable table, List<String> columns) {
    return columns.stream()
        .map(name -> String.format("%05d", table.columns().indexOf(table.column(name))))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /** A key to one row says nothing of the row itself, and may lead back. */
  private static boolean isOneToOne(LiveTable table, String column) {
    LiveTable.Link link = table.links().get(column);
    return link != null
        && (link.table().equals(table.name()) || table.uniques().containsValue(List.of(column)));
  }

  private @Nullable LiveTable target(LiveTable table, String column) {
    LiveTable.Link link = table.links().get(column);
    return link == null ? null : tables.get(link.table());
  }

  /** How many texts a natural key of the table has; 0 if it has none. */
  private int length(LiveTable table) {
    return length(table, Set.of());
  }

  private int length(LiveTable table, Set<String> behind) {
    if (behind.contains(table.name())) {
      return 0; // The key would be a part of itself.
    }
    Set<String> visited = new HashSet<>(behind);
    visited.add(table.name());
    int length = 0;
    for (String column : columns(table)) {
      LiveTable target = target(table, column);
      int one = target == null ? 1 : length(target, visited);
      if (one == 0) {
        return 0;
      }
      length += one;
    }
    return length;
  }

  /** Whether rows of the table have natural keys. */
  boolean has(LiveTable table) {
    return length(table) > 0;
  }

  /** The number of the row that a natural key means, or null if there is no such row. */
  @Nullable String find(LiveTable table, List<?> key, Connection connection) throws SQLException {
    List<String> columns = columns(table);
    if (!has(table) || key.size() != length(table)) {
      return null;
    }
    List<String> values = new ArrayList<>();
    int at = 0;
    for (String column : columns) {
      LiveTable target = target(table, column);
      int end = at + (target == null ? 1 : length(target));
      List<?> part = key.subList(at, end);
      String value = target == null ? String.valueOf(part.get(0)) : find(target, part, connection);
      if (value == null) {
        return null;
      }
      values.add(value);
      at = end;
    }
    return row(table, columns, values, connection);
  }

  /** The number of the row with these values, or null. */
  @Nullable String row(
      LiveTable table, List<String> columns, List<String> values, Connection connection)
      throws SQLException {
    String type = sqlite ? " = ?" : "::text = ?";
    String sql =
        "SELECT "
            + LiveTable.quoted(String.valueOf(table.key()))
            + " FROM "
            + LiveTable.quoted(table.name())
            + " WHERE "
            + String.join(
                " AND ", columns.stream().map(name -> LiveTable.quoted(name) + type).toList());
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setString(i + 1, values.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getString(1) : null;
      }
    }
  }

  /** The natural key of a row, by its number; empty if the row is gone. */
  List<String> of(LiveTable table, String number, Connection connection) throws SQLException {
    List<String> columns = columns(table);
    String sql =
        "SELECT "
            + String.join(", ", columns.stream().map(LiveTable::quoted).toList())
            + " FROM "
            + LiveTable.quoted(table.name())
            + " WHERE "
            + LiveTable.quoted(String.valueOf(table.key()))
            + (sqlite ? " = ?" : "::text = ?");
    List<String> values = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, number);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          for (int i = 0; i < columns.size(); i++) {
            values.add(String.valueOf(rows.getString(i + 1)));
          }
        }
      }
    }
    List<String> key = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      LiveTable target = target(table, columns.get(i));
      if (target == null) {
        key.add(values.get(i));
      } else {
        key.addAll(of(target, values.get(i), connection));
      }
    }
    return key;
  }
}
