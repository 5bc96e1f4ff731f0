package dev.plectrum.processor.schema.dialect;

import dev.plectrum.processor.model.SqlName;
import dev.plectrum.processor.schema.LogicalType;
import java.util.ArrayList;
import java.util.List;

/** SQLite, version 3.35 or later, with types spelled as Django's backend does. */
final class Sqlite extends Dialect {
  @Override
  String name() {
    return "sqlite";
  }

  @Override
  String type(Table.Column column) {
    if (column.numbered()) {
      return "integer NOT NULL PRIMARY KEY AUTOINCREMENT";
    }
    return switch (column.type().kind()) {
      case LONG, DURATION -> "bigint";
      case INT -> "integer";
      case SHORT -> "smallint";
      case BOOLEAN -> "bool";
      case DOUBLE -> "real";
      case DECIMAL -> "decimal";
      case STRING ->
          column.type().length() == 0 ? "text" : "varchar(" + column.type().length() + ")";
      case UUID -> "char(32)";
      case INSTANT, DATE_TIME -> "datetime";
      case DATE -> "date";
      case TIME -> "time";
      case BYTES -> "blob";
      case JSON, STRINGS, LONGS, INTS, SHORTS, BOOLEANS, DOUBLES, UUIDS -> "json_text";
      case INSTANTS, DATE_TIMES -> "json_text_datetime";
      case DATES -> "json_text_date";
      case TIMES -> "json_text_time";
    };
  }

  @Override
  String literal(LogicalType type, String text) {
    String literal = Literal.sqlite(type, text);
    // As a default an expression stands in parentheses, and nowhere else do they hurt.
    return text.equals(LogicalType.NOW) ? "(" + literal + ")" : literal;
  }

  @Override
  boolean linksInside() {
    return true;
  }

  @Override
  boolean isConstraint(Table.Unique unique) {
    return unique.plain() && unique.nullsDistinct();
  }

  @Override
  void addPrimaryKey(Table table, List<String> constraints) {
    // A numbered key is declared at its column: AUTOINCREMENT can stand nowhere else.
    List<String> key =
        table.columns().stream()
            .filter(column -> column.primaryKey() && !column.numbered())
            .map(Table.Column::name)
            .toList();
    if (!key.isEmpty()) {
      constraints.add(constraint(table.name() + "_pkey") + " PRIMARY KEY (" + columns(key) + ")");
    }
  }

  @Override
  void write(Change change, boolean atomic, Script script) {
    new SqliteChange(this, change.withoutInclude(), script).write();
  }

  /** A unique index for what no constraint can say. */
  static String uniqueIndex(Table table, Table.Unique unique) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < unique.columns().size(); i++) {
      String column = unique.columns().get(i);
      parts.add(column);
    }
    if (!unique.nullsDistinct()) {
      // SQLite takes one null for another only where it is no null any more.
      parts.clear();
      for (String column : unique.columns()) {
        parts.add("ifnull(" + column + ", 0)");
        parts.add(column + " IS NULL");
      }
    }
    return "CREATE UNIQUE INDEX "
        + SqlName.quoted(unique.name())
        + " ON "
        + SqlName.quoted(table.name())
        + " ("
        + String.join(", ", parts)
        + ")"
        + (unique.condition() == null ? "" : " WHERE " + unique.condition())
        + ";\n";
  }
}
