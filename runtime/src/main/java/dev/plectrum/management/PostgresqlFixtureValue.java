package dev.plectrum.management;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the value of a fixture that PostgreSQL could not read, of which it names no column. */
final class PostgresqlFixtureValue {
  private PostgresqlFixtureValue() {}

  /**
   * Says which column cannot hold its value, or null if they all can. The transaction, which has
   * failed, is rolled back.
   *
   * @param texts what was to be read, by column
   */
  static @Nullable String refused(
      Connection connection, LiveTable table, Map<String, String> texts, SQLException failure)
      throws SQLException {
    String state = failure.getSQLState();
    if (state == null || !state.startsWith("22")) {
      return null;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("ROLLBACK");
    }
    for (Map.Entry<String, String> text : texts.entrySet()) {
      LiveTable.Column column = table.column(text.getKey());
      if (column != null && !holds(connection, table, column, text.getValue())) {
        return column.name() + " cannot hold \"" + text.getValue() + "\".";
      }
    }
    return null;
  }

  private static boolean holds(
      Connection connection, LiveTable table, LiveTable.Column column, String text)
      throws SQLException {
    // A cast cuts off what is too long.
    boolean limited = column.type().equals("varchar") || column.type().equals("bpchar");
    if (limited && text.codePointCount(0, text.length()) > column.size()) {
      return false;
    }
    String type = type(connection, table, column);
    try (PreparedStatement cast =
        connection.prepareStatement("SELECT CAST(CAST(? AS text) AS " + type + ")")) {
      cast.setString(1, text);
      cast.execute();
      return true;
    } catch (SQLException unreadable) {
      return false;
    } finally {
      try (Statement statement = connection.createStatement()) {
        statement.execute("ROLLBACK");
      }
    }
  }

  private static String type(Connection connection, LiveTable table, LiveTable.Column column)
      throws SQLException {
    String sql =
        "SELECT format_type(atttypid, atttypmod) FROM pg_attribute"
            + " WHERE attrelid = ?::regclass AND attname = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, LiveTable.quoted(table.name()));
      statement.setString(2, column.name());
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }
}
