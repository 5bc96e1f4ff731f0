package dev.plectrum.processor.schema.dialect;

import dev.plectrum.processor.model.Field.DeleteAction;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.SqlName;
import dev.plectrum.processor.schema.FieldState;
import dev.plectrum.processor.schema.LogicalType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How one database says it. Every statement ends in a semicolon and a line end. */
abstract sealed class Dialect permits Sqlite, Postgresql {
  /** What a name gets in front while another thing still has it. */
  private static final String ASIDE = "aside__";

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

  /** A value in the notation of {@code @Default}. */
  abstract String literal(LogicalType type, String text);

  /** Whether foreign keys are part of CREATE TABLE, so that they may point to tables to come. */
  abstract boolean linksInside();

  /** Adds what CREATE TABLE says of the primary key after its columns, if anything. */
  abstract void addPrimaryKey(Table table, List<String> constraints);

  /**
   * Does to tables what {@code change} says.
   *
   * @param atomic whether it runs in one transaction; if not, tables stay usable where the database
   *     can do that in steps
   */
  abstract void write(Change change, boolean atomic, Script script);

  /** {@code CREATE TABLE}, under another name if one is given. */
  final String createTable(Table table, String name) {
    List<String> lines =
        table.columns().stream()
            .map(column -> "  " + definition(column))
            .collect(Collectors.toCollection(ArrayList::new));
    List<String> constraints = new ArrayList<>();
    addPrimaryKey(table, constraints);
    uniquesInside(table).forEach(unique -> constraints.add(unique(unique)));
    table.checks().forEach(check -> constraints.add(check(check)));
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
    return "CREATE TABLE " + SqlName.quoted(name) + " (\n" + String.join(",\n", lines) + "\n);\n";
  }

  /** What {@link #createTable} holds; the others come after it. */
  List<Table.Unique> uniquesInside(Table table) {
    return table.uniques().stream().filter(this::isConstraint).toList();
  }

  /** Whether a table's definition can hold it; otherwise it is a unique index. */
  boolean isConstraint(Table.Unique unique) {
    return unique.plain();
  }

  /** A column as CREATE TABLE and ADD COLUMN say it. */
  final String definition(Table.Column column) {
    String collation = collation(column.details());
    String value = defaultOf(column);
    FieldState.Computed computed = column.details().computed();
    return SqlName.quoted(column.name())
        + " "
        + type(column)
        + (collation == null ? "" : " COLLATE " + quotedCollation(collation))
        + (value == null ? "" : " DEFAULT " + value)
        + (computed == null ? "" : " " + generated(computed))
        + (column.nullable() || column.numbered() ? "" : " NOT NULL");
  }

  private static String generated(FieldState.Computed computed) {
    return "GENERATED ALWAYS AS ("
        + computed.sql()
        + ") "
        + (computed.stored() ? "STORED" : "VIRTUAL");
  }

  /** What the database gives a row without this column, as SQL, or null. */
  final @Nullable String defaultOf(Table.Column column) {
    String value = column.details().databaseDefault();
    String sql = column.details().defaultSql();
    return value != null ? literal(column.type(), value) : sql == null ? null : "(" + sql + ")";
  }

  /** What takes the place of null where the column can no longer be null, as SQL, or null. */
  final @Nullable String valueForNull(Table.Column column) {
    String fill = column.fill();
    return fill == null ? defaultOf(column) : literal(column.type(), fill);
  }

  /** As {@code -Aplectrum.databases} names it. */
  abstract String name();

  /** How text of the column is compared in this database, or null for its own way. */
  final @Nullable String collation(FieldState.Details details) {
    String every = null;
    if (details.collation() != null) {
      for (String one : details.collation().split(",")) {
        int colon = one.indexOf(':');
        if (colon < 0) {
          every = one;
        } else if (one.substring(0, colon).equals(name())) {
          return one.substring(colon + 1);
        }
      }
    }
    return every;
  }

  String quotedCollation(String collation) {
    return SqlName.quoted(collation);
  }

  static String constraint(String name) {
    return "CONSTRAINT " + SqlName.quoted(name);
  }

  static String unique(Table.Unique unique) {
    return constraint(unique.name())
        + " UNIQUE "
        + (unique.nullsDistinct() ? "" : "NULLS NOT DISTINCT ")
        + "("
        + String.join(", ", unique.columns())
        + ")"
        + include(unique.include())
        + deferrable(unique);
  }

  /** Until when a constraint can wait, with a blank before it. */
  static String deferrable(Table.Unique unique) {
    Model.Deferral deferral = unique.deferral();
    return deferral == null ? "" : " DEFERRABLE INITIALLY " + deferral.name();
  }

  /** What lies in an index beside what it is over, with a blank before it. */
  static String include(List<String> columns) {
    return columns.isEmpty() ? "" : " INCLUDE (" + columns(columns) + ")";
  }

  static String check(Table.Check check) {
    return constraint(check.name()) + " CHECK (" + check.sql() + ")";
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
      case RESTRICT, SET_DEFAULT, SET, DO_NOTHING -> "NO ACTION";
    };
  }

  static String alter(String table) {
    return "ALTER TABLE " + SqlName.quoted(table);
  }

  static String renameTable(String from, String to) {
    return alter(from) + " RENAME TO " + SqlName.quoted(to) + ";\n";
  }

  static String renameColumn(String table, String from, String to) {
    return alter(table)
        + " RENAME COLUMN "
        + SqlName.quoted(from)
        + " TO "
        + SqlName.quoted(to)
        + ";\n";
  }

  /**
   * Makes an index.
   *
   * @param bytewise what makes one over text go by the bytes, with a blank before it
   */
  static String createIndex(String table, Table.Index index, String bytewise) {
    return "CREATE INDEX "
        + SqlName.quoted(index.name())
        + " ON "
        + SqlName.quoted(table)
        + (index.isSearch() ? " USING gin" : "")
        + " ("
        + String.join(", ", index.columns())
        + (index.isPrefix() ? bytewise : "")
        + ")"
        + include(index.include())
        + (index.condition() == null ? "" : " WHERE " + index.condition())
        + ";\n";
  }

  /** A name for meanwhile that nothing has. */
  static String aside(String name, Collection<String> others) {
    String aside = ASIDE + name;
    return others.stream().anyMatch(aside::equalsIgnoreCase) ? aside(aside, others) : aside;
  }

  static String dropIndex(String name) {
    return "DROP INDEX " + SqlName.quoted(name) + ";\n";
  }

  static String dropTable(String name) {
    return "DROP TABLE " + SqlName.quoted(name) + ";\n";
  }

  /**
   * The steps that give things other names, each when the name is free: what a swap needs goes
   * aside first.
   *
   * @param others what else is called something, before or afterwards
   */
  static Map<String, String> steps(Map<String, String> renames, Collection<String> others) {
    return steps(renames, others, false);
  }

  /**
   * The same.
   *
   * @param ignoringCase whether a name in other letters is taken by what has it already
   */
  static Map<String, String> steps(
      Map<String, String> renames, Collection<String> others, boolean ignoringCase) {
    if (ignoringCase && renames.entrySet().stream().anyMatch(Dialect::onlyOtherLetters)) {
      return twice(renames, others);
    }
    Map<String, String> open = new LinkedHashMap<>(renames);
    Map<String, String> steps = new LinkedHashMap<>();
    Map<String, String> aside = new LinkedHashMap<>();
    while (!open.isEmpty()) {
      String free =
          open.keySet().stream()
              .filter(from -> !open.containsKey(open.getOrDefault(from, from)))
              .findFirst()
              .orElse(null);
      if (free == null) {
        String from = open.keySet().iterator().next();
        String away = aside(from, others);
        steps.put(from, away);
        aside.put(away, open.remove(from));
      } else {
        steps.put(free, open.remove(free));
      }
    }
    steps.putAll(aside);
    return steps;
  }

  private static boolean onlyOtherLetters(Map.Entry<String, String> rename) {
    return rename.getKey().equalsIgnoreCase(rename.getValue());
  }

  /** What only changes its letters goes aside first, and then all have the names they get. */
  private static Map<String, String> twice(Map<String, String> renames, Collection<String> others) {
    Map<String, String> first = new LinkedHashMap<>();
    Map<String, String> second = new LinkedHashMap<>();
    renames.forEach(
        (from, to) -> {
          boolean letters = from.equalsIgnoreCase(to);
          String start = letters ? aside(from, others) : from;
          if (letters) {
            first.put(from, start);
          }
          second.put(start, to);
        });
    first.putAll(steps(second, others));
    return first;
  }
}
