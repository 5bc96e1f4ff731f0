package dev.plectrum.db;

import java.util.function.Supplier;

/**
 * A foreign key of a table, as a step from one table to another.
 *
 * @param <A> the model it points to
 */
public final class ToOne<A> implements Step {
  private final Table<?> table;
  private final String name;
  private final String column;
  private final int ordinal;
  private final Supplier<? extends Table<A>> target;

  ToOne(
      Table<?> table,
      String name,
      String column,
      int ordinal,
      Supplier<? extends Table<A>> target) {
    this.table = table;
    this.name = name;
    this.column = column;
    this.ordinal = ordinal;
    this.target = target;
  }

  /** The table with the foreign key. */
  public Table<?> table() {
    return table;
  }

  /** The component: {@code album}. */
  public String name() {
    return name;
  }

  /** The column: {@code album_id}. */
  public String column() {
    return column;
  }

  /** Whether the key can be null. */
  public boolean nullable() {
    return table.column(name).nullable();
  }

  /** The table it points to. */
  public Table<A> target() {
    return target.get();
  }

  /** Its place among the foreign keys of its table. */
  int ordinal() {
    return ordinal;
  }

  @Override
  public String toString() {
    return table.model() + "." + name;
  }
}
