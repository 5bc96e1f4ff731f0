package dev.plectrum.management;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The keys of loaded rows. They may lead to rows that come later, so that the database looks at
 * them when all are there, and then it does not say which row is wrong.
 */
final class FixtureKeys {
  private final Map<String, LiveTable> tables = new TreeMap<>();

  /** Where rows stand in their fixtures, by table and key. */
  private final Map<String, String> places = new HashMap<>();

  void add(LiveTable table, @Nullable Object key, String place) {
    tables.put(table.name(), table);
    places.put(table.name() + " " + key, place);
  }

  /** Throws if a row of a loaded table leads to one that is not there. */
  void check(Connection connection) throws SQLException {
    for (LiveTable table : tables.values()) {
      for (Map.Entry<String, LiveTable.Link> link : table.links().entrySet()) {
        check(table, link.getKey(), link.getValue(), connection);
      }
    }
  }

  private void check(LiveTable table, String column, LiveTable.Link link, Connection connection)
      throws SQLException {
    String from = "t." + LiveTable.quoted(column);
    String to = "r." + LiveTable.quoted(link.column());
    String key = table.key() == null ? from : "t." + LiveTable.quoted(table.key());
    String sql =
        "SELECT %s, %s FROM %s t LEFT JOIN %s r ON %s = %s WHERE %s IS NULL AND %s IS NOT NULL LIMIT 1"
            .formatted(
                key,
                from,
                LiveTable.quoted(table.name()),
                LiveTable.quoted(link.table()),
                to,
                from,
                to,
                from);
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet wrong = statement.executeQuery()) {
      if (wrong.next()) {
        String row = table.name() + " " + wrong.getString(1);
        throw new CommandException(
            places.getOrDefault(row, row)
                + ": "
                + column
                + " is "
                + wrong.getString(2)
                + ", but "
                + link.table()
                + " has no such row.");
      }
    }
  }
}
