package dev.plectrum.db;

import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.Function;

/**
 * What PostgreSQL sees to by itself when a value goes into a column, for SQLite, which does not.
 */
final class SqliteLimits {
  private static final String TOO_LONG = "value too long for its column";

  private SqliteLimits() {}

  static void create(Connection connection) throws SQLException {
    Function.create(connection, "plectrum_text", new Text(), 2, Function.FLAG_DETERMINISTIC);
  }

  /** Whether that is why a statement was refused. */
  static boolean isTooLong(SQLException error) {
    return String.valueOf(error.getMessage()).endsWith("(" + TOO_LONG + ")");
  }

  /** Text of so many characters at most; spaces behind them are left out, as SQL has it. */
  private static final class Text extends SqliteFunctions.Computed {
    Text() {
      super(2);
    }

    @Override
    void answer() throws SQLException {
      String text = text(0);
      int most = (int) number(1);
      if (text.codePointCount(0, text.length()) <= most) {
        result(text);
        return;
      }
      int end = text.offsetByCodePoints(0, most);
      if (text.substring(end).chars().anyMatch(character -> character != ' ')) {
        throw new IllegalArgumentException(TOO_LONG);
      }
      result(text.substring(0, end));
    }
  }
}
