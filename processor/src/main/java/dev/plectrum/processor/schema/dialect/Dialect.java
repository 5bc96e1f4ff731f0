package dev.plectrum.processor.schema.dialect;

import dev.plectrum.processor.model.Field.DeleteAction;
import dev.plectrum.processor.model.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How one database says it. Every statement ends in a semicolon and a line end. */
abstract sealed class Dialect permits Sqlite, Postgresql {
  /** The dialect of a database as {@code -Aplectrum.databases} names it. */
  static Dialect of(String database) {
    return switch (database) {
      case "sqlite" -> new Sqlite();
      case "postgresql" -> new Postgresql();
      default -> throw new IllegalArgumentException("No dialect is called " + database);
    };
  }

  /** The type of a column, with what numbers it if it is a numbered primary key. */
  abstract String type(Table.Column column);

  /** Whether foreign keys are part of CREATE TABLE, so that they may point to tables to come. */
  abstract boolean linksInside();

  /** Adds what CREATE TABLE says of the primary key after its columns, if anything. */
  abstract void addPrimaryKey(Table table, List<String> constraints);

  /** Adds a nullable column with all that belongs to it but a foreign key outside of it. */
  abstract String addColumn(String table, Table.Parts parts);

  /** Removes a column with all that belongs to it. */
  abstract String dropColumn(String table, Table.Parts parts);

  final String createTable(Table table) {
    List<String> lines =
        table.columns().stream()
            .map(column -> "  " + definition(column))
            .collect(Collectors.toCollection(ArrayList::new));
    List<String> constraints = new ArrayList<>();
    addPrimaryKey(table, constraints);
    table.uniques().forEach(unique -> constraints.add(unique(unique)));
    if (linksInside()) {
      table
          .references()
          .forEach(
              reference ->
                  constraints.add(
                      constraint(reference.name())
                          + "\n    FOREIGN KEY ("
                          + SqlName.quoted(reference.column())
                          + ") "
                          + references(reference, "\n    ")));
    }
    if (!constraints.isEmpty()) {
      constraints.set(0, "\n  " + constraints.get(0));
      lines.add(constraints.get(0));
      constraints.stream().skip(1).forEach(constraint -> lines.add("  " + constraint));
    }
    return "CREATE TABLE "
        + SqlName.quoted(table.name())
        + " (\n"
        + String.join(",\n", lines)
        + "\n);\n";
  }

  private String definition(Table.Column column) {
    return SqlName.quoted(column.name())
        + " "
        + type(column)
        + (column.nullable() || column.numbered() ? "" : " NOT NULL");
  }

  static String constraint(String name) {
    return "CONSTRAINT " + SqlName.quoted(name);
  }

  static String unique(Table.Unique unique) {
    return constraint(unique.name()) + " UNIQUE (" + columns(unique.columns()) + ")";
  }

  static String columns(List<String> names) {
    return names.stream().map(SqlName::quoted).collect(Collectors.joining(", "));
  }

  /** {@code REFERENCES store_album (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE}. */
  static String references(Table.Reference reference, String separator) {
    return "REFERENCES "
        + SqlName.quoted(reference.table())
        + " ("
        + SqlName.quoted(reference.targetColumn())
        + ")"
        + separator
        + "ON DELETE "
        + rule(reference.onDelete())
        + " DEFERRABLE INITIALLY IMMEDIATE";
  }

  private static String rule(DeleteAction action) {
    return switch (action) {
      case CASCADE, DB_CASCADE -> "CASCADE";
      case PROTECT -> "RESTRICT";
      case SET_NULL, DB_SET_NULL -> "SET NULL";
      case RESTRICT, SET_DEFAULT, DO_NOTHING -> "NO ACTION";
    };
  }

  /** Adds a foreign key to a table that exists. */
  final String link(String table, Table.Reference reference) {
    return "ALTER TABLE "
        + SqlName.quoted(table)
        + "\n  ADD "
        + constraint(reference.name())
        + "\n  FOREIGN KEY ("
        + SqlName.quoted(reference.column())
        + ") "
        + references(reference, "\n  ")
        + ";\n";
  }

  /** Removes a foreign key. */
  final String unlink(String table, Table.Reference reference) {
    return "ALTER TABLE " + SqlName.quoted(table) + " DROP " + constraint(reference.name()) + ";\n";
  }

  final String createIndex(String table, Table.Index index) {
    return "CREATE INDEX "
        + SqlName.quoted(index.name())
        + " ON "
        + SqlName.quoted(table)
        + " ("
        + String.join(", ", index.columns())
        + ");\n";
  }

  final String dropIndex(String name) {
    return "DROP INDEX " + SqlName.quoted(name) + ";\n";
  }

  final String dropTable(String name) {
    return "DROP TABLE " + SqlName.quoted(name) + ";\n";
  }
}
