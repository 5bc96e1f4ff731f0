package dev.plectrum.query;

import dev.plectrum.db.Binder;
import dev.plectrum.db.Dialect;
import dev.plectrum.db.Parameters;
import dev.plectrum.db.ValueKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A statement that is being written, and the values of its parameters. */
final class SqlText implements Binder {
  private final Dialect dialect;
  private final Joins joins;
  private final StringBuilder sql = new StringBuilder(256);
  private final List<Bound> values = new ArrayList<>();

  SqlText(Dialect dialect, Joins joins) {
    this.dialect = dialect;
    this.joins = joins;
  }

  Dialect dialect() {
    return dialect;
  }

  SqlText append(String text) {
    sql.append(text);
    return this;
  }

  /** Writes a column, with its table in front where the statement has several. */
  SqlText column(Place place) {
    joins.writeColumn(sql, place.path(), place.column());
    return this;
  }

  /** Writes a column of the table at the end of a path. */
  SqlText column(Path<?> path, String column) {
    joins.writeColumn(sql, path, column);
    return this;
  }

  /** What the table at the end of a path is called here. */
  String alias(Path<?> path) {
    return joins.alias(path);
  }

  /** Whether there is only one table. */
  boolean hasOneTable() {
    return joins.isEmpty();
  }

  /** Writes the tables. */
  SqlText tables() {
    joins.write(this);
    return this;
  }

  /** Writes what SQLite needs before an offset when there is no limit. */
  void withoutLimit() {
    if (dialect == Dialect.SQLITE) {
      sql.append("\nLIMIT -1");
    }
  }

  /** Writes the value that the row with {@code key} has at a place. */
  SqlText valueOf(Place place, Path<?> root, Object key) {
    Joins own = new Joins(root.table());
    own.add(place.path());
    SqlText inner = new SqlText(dialect, own);
    inner.append("(SELECT ").column(place).append(" FROM ").tables();
    inner.append(" WHERE ").column(root, root.table().idColumn()).append(" = ");
    inner.value(ValueKind.ofKey(key), key).append(")");
    sql.append(inner.sql);
    values.addAll(inner.values);
    return this;
  }

  /** Writes a parameter. */
  SqlText value(ValueKind kind, Object value) {
    sql.append('?');
    values.add(new Bound(kind, value, false));
    return this;
  }

  /** Writes one parameter that stands for many values. */
  SqlText values(ValueKind kind, List<Object> many) {
    sql.append('?');
    values.add(new Bound(kind, many, true));
    return this;
  }

  /** Whether nulls come where they should without a word about it. */
  boolean putsNulls(boolean descending, boolean first) {
    boolean firstByDefault = (dialect == Dialect.SQLITE) != descending;
    return firstByDefault == first;
  }

  @Override
  public void bind(Parameters in) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      Bound bound = values.get(i);
      if (bound.many) {
        in.setAll(i + 1, bound.kind, (List<?>) bound.value);
      } else {
        in.set(i + 1, bound.kind, bound.value);
      }
    }
  }

  @Override
  public String toString() {
    return sql.toString();
  }

  private record Bound(ValueKind kind, Object value, boolean many) {}
}
