package dev.plectrum.processor.schema.dialect;

import dev.plectrum.processor.model.SqlName;
import java.util.List;

/** SQLite, version 3.35 or later, with types spelled as Django's backend does. */
final class Sqlite extends Dialect {
  @Override
  String type(Table.Column column) {
    if (column.numbered()) {
      return "integer NOT NULL PRIMARY KEY AUTOINCREMENT";
    }
    return switch (column.type().kind()) {
      case LONG -> "bigint";
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
    };
  }

  @Override
  boolean linksInside() {
    return true;
  }

  @Override
  void addPrimaryKey(Table table, List<String> constraints) {
    // A numbered key is declared at its column: AUTOINCREMENT can stand nowhere else.
    for (Table.Column column : table.columns()) {
      if (column.primaryKey() && !column.numbered()) {
        constraints.add(
            constraint(table.name() + "_pkey")
                + " PRIMARY KEY ("
                + SqlName.quoted(column.name())
                + ")");
      }
    }
  }

  @Override
  String addColumn(String table, Table.Parts parts) {
    StringBuilder sql = new StringBuilder("ALTER TABLE ");
    sql.append(SqlName.quoted(table)).append(" ADD COLUMN ");
    sql.append(SqlName.quoted(parts.column().name())).append(' ').append(type(parts.column()));
    Table.Reference reference = parts.reference();
    if (reference != null) {
      sql.append("\n  ").append(constraint(reference.name()));
      sql.append(' ').append(references(reference, "\n  "));
    }
    sql.append(";\n");
    Table.Unique unique = parts.unique();
    if (unique != null) {
      // A table that exists gets no constraint in SQLite; a unique index is the same to it.
      sql.append("CREATE UNIQUE INDEX ").append(SqlName.quoted(unique.name()));
      sql.append(" ON ").append(SqlName.quoted(table));
      sql.append(" (").append(columns(unique.columns())).append(");\n");
    }
    return sql.toString();
  }

  @Override
  String dropColumn(String table, Table.Parts parts) {
    StringBuilder sql = new StringBuilder();
    if (parts.index() != null) {
      sql.append(dropIndex(parts.index().name()));
    }
    if (parts.unique() != null) {
      sql.append(dropIndex(parts.unique().name()));
    }
    return sql.append("ALTER TABLE ")
        .append(SqlName.quoted(table))
        .append(" DROP COLUMN ")
        .append(SqlName.quoted(parts.column().name()))
        .append(";\n")
        .toString();
  }
}
