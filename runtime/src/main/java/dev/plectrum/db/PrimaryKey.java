package dev.plectrum.db;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The primary key of a table: one column, or several, so that its rows have a composite key. */
public final class PrimaryKey {
  private final String model;
  private final List<String> components;
  private final List<String> columns;
  private final @Nullable ValueKind kind;

  private PrimaryKey(
      String model, List<String> components, List<String> columns, @Nullable ValueKind kind) {
    this.model = model;
    this.components = List.copyOf(components);
    this.columns = List.copyOf(columns);
    this.kind = kind;
  }

  /** A key of one column. */
  static PrimaryKey of(String model, String component, String column, ValueKind kind) {
    return new PrimaryKey(model, List.of(component), List.of(column), kind);
  }

  /** A key of several columns. */
  static PrimaryKey of(String model, List<String> components, List<String> columns) {
    return new PrimaryKey(model, components, columns, null);
  }

  /** Whether it is made of several columns. */
  public boolean isComposite() {
    return columns.size() > 1;
  }

  /** Its columns in their order. */
  public List<String> columns() {
    return columns;
  }

  /** The components that it is made of, in the order of the columns. */
  List<String> components() {
    return components;
  }

  /**
   * Its only column.
   *
   * @throws IllegalStateException if it has several
   */
  String column() {
    if (isComposite()) {
      throw several();
    }
    return columns.get(0);
  }

  /**
   * The only component that it is made of.
   *
   * @throws IllegalStateException if there are several
   */
  String component() {
    if (isComposite()) {
      throw several();
    }
    return components.get(0);
  }

  /**
   * What its only column holds.
   *
   * @throws IllegalStateException if it has several
   */
  ValueKind kind() {
    if (kind == null) {
      throw several();
    }
    return kind;
  }

  /** Whether this column is the key, and the database counts it. */
  boolean isCounted(String column) {
    return kind == ValueKind.LONG && columns.contains(column);
  }

  private IllegalStateException several() {
    return new IllegalStateException("The key of " + model + " has several columns.");
  }

  /**
   * That a row has one of many keys, as SQL for {@link Parameters#setKeys}.
   *
   * @param prefix what comes before the columns
   */
  String any(String prefix, Dialect dialect) {
    if (!isComposite()) {
      return TableSql.anyOf(prefix + column(), dialect);
    }
    StringJoiner all = new StringJoiner(", ", "(", ")");
    columns.forEach(column -> all.add(prefix + column));
    return all + " IN " + rows(columns.size(), dialect);
  }

  /** The rows of many composite keys of so many parts, as {@link Parameters#setKeys} sets them. */
  public static String rows(int parts, Dialect dialect) {
    StringJoiner columns = new StringJoiner(", ");
    for (int i = 0; i < parts; i++) {
      columns.add(dialect == Dialect.SQLITE ? "value ->> " + i : "?");
    }
    return switch (dialect) {
      case SQLITE -> "(SELECT " + columns + " FROM json_each(?))";
      case POSTGRESQL -> "(SELECT * FROM unnest(" + columns + "))";
    };
  }
}
