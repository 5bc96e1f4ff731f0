package dev.plectrum.processor.plan.query;

import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.SqlName;
import java.util.List;

/**
 * The SQL of a model's DAO, as it can be pasted into a console. Values are question marks.
 *
 * @param find one row by its key
 * @param exists whether a key exists
 * @param count how many rows there are
 * @param insert a new row whose key the database chooses
 * @param insertWithId a new row whose key is given
 * @param delete the row with a key
 * @param returning what follows an INSERT that answers with its row
 */
public record Statements(
    String find,
    String exists,
    String count,
    String insert,
    String insertWithId,
    String delete,
    String returning) {
  /** Lists of names are wrapped before this column. */
  private static final int COLUMNS = 88;

  /** The statements of a model. */
  public static Statements of(Model model) {
    String table = SqlName.quoted(model.table());
    List<String> key =
        model.keyFields().stream().map(Field.Stored::column).map(SqlName::quoted).toList();
    String isKey = String.join(" = ? AND ", key) + " = ?";
    List<String> all =
        model.stored().stream().map(Field.Stored::column).map(SqlName::quoted).toList();
    List<String> written =
        model.stored().stream()
            .filter(field -> field.storage().computed() == null)
            .map(Field.Stored::column)
            .map(SqlName::quoted)
            .toList();
    List<String> withoutId = written.stream().filter(column -> !key.contains(column)).toList();
    return new Statements(
        list("SELECT ", all, "") + "FROM " + table + "\nWHERE " + isKey + "\n",
        "SELECT 1 FROM " + table + " WHERE " + isKey,
        "SELECT COUNT(*) FROM " + table,
        insert(table, withoutId),
        insert(table, written),
        "DELETE FROM " + table + " WHERE " + isKey,
        list("RETURNING ", all, ""));
  }

  private static String insert(String table, List<String> columns) {
    if (columns.isEmpty()) {
      return "INSERT INTO " + table + " DEFAULT VALUES\n";
    }
    List<String> marks = columns.stream().map(column -> "?").toList();
    String into = "INSERT INTO " + table + " (";
    boolean fits = into.length() + String.join(", ", columns).length() < COLUMNS;
    String start = fits ? into : "INSERT INTO " + table + "\n  (";
    return list(start, columns, ")") + list("VALUES (", marks, ")");
  }

  /** A list of names after {@code start}, on as many lines as it needs. */
  private static String list(String start, List<String> names, String end) {
    StringBuilder text = new StringBuilder();
    int lastLine = start.lastIndexOf('\n') + 1;
    text.append(start, 0, lastLine);
    StringBuilder line = new StringBuilder(start.substring(lastLine));
    for (int i = 0; i < names.size(); i++) {
      boolean last = i == names.size() - 1;
      String name = names.get(i) + (last ? end : ",");
      if (i > 0 && line.length() + 1 + name.length() > COLUMNS) {
        text.append(line).append('\n');
        line = new StringBuilder("   ");
      }
      line.append(i == 0 ? "" : " ").append(name);
    }
    return text.append(line).append('\n').toString();
  }
}
