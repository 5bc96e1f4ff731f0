package dev.plectrum.query;

import dev.plectrum.db.Table;
import dev.plectrum.db.ToMany;
import dev.plectrum.db.ToOne;
import dev.plectrum.db.ValueKind;
import dev.plectrum.model.ForeignKey;
import java.util.Collection;
import java.util.List;

/**
 * The columns of a table, at the end of a path. The processor writes one subclass per model, with a
 * field for each column and a method for each relation.
 *
 * @param <T> the model
 */
public abstract non-sealed class Fields<T> implements Assignable {
  final Path<T> path;

  /** The columns at the end of {@code path}. */
  protected Fields(Path<T> path) {
    this.path = path;
  }

  /** One step further, through a foreign key of this table. */
  protected final <A> Path<A> to(ToOne<A> step) {
    return path.to(step);
  }

  /** A to-many relation of this table. */
  protected final <A> Related<A> to(ToMany<A> relation) {
    return path.to(relation);
  }

  /** Is {@code row}. */
  public final Condition eq(T row) {
    return key(path.table().key(row), true);
  }

  /** Is the row that {@code key} points to. */
  public final Condition eq(ForeignKey<T> key) {
    return key(key.key(), true);
  }

  /** Is not {@code row}. */
  public final Condition ne(T row) {
    return key(path.table().key(row), false);
  }

  /** Is not the row that {@code key} points to. */
  public final Condition ne(ForeignKey<T> key) {
    return key(key.key(), false);
  }

  /** Is one of {@code rows}. */
  public final Condition in(Collection<T> rows) {
    Table<T> table = path.table();
    List<Object> keys = rows.stream().map(table::key).toList();
    return keys.isEmpty()
        ? Condition.never()
        : new Condition.AnyOf(path.key(), ValueKind.ofKey(keys.get(0)), keys);
  }

  /** There is none. */
  public final Condition isNull() {
    return new Condition.Null(path.key(), true);
  }

  /** There is one. */
  public final Condition isNotNull() {
    return new Condition.Null(path.key(), false);
  }

  /** Has this key, or another one. */
  final Condition key(Object key, boolean equal) {
    Column<Object> column = new Column<>(path.key(), ValueKind.ofKey(key));
    return equal ? column.eq(key) : column.ne(key);
  }
}
