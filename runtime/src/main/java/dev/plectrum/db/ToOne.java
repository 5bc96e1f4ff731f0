package dev.plectrum.db;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key of a table, as a step from one table to another; of a key that points to several
 * tables, the step to one of them.
 *
 * @param <A> the model it points to
 */
public final class ToOne<A> implements Step {
  private final Table<?> table;
  private final String name;
  private final String column;
  private final int ordinal;
  private final Supplier<? extends Table<A>> target;
  private final @Nullable TargetType type;

  /** Found once; null until then. */
  private volatile @Nullable Optional<ToMany<?>> back;

  ToOne(
      Table<?> table,
      String name,
      String column,
      int ordinal,
      Supplier<? extends Table<A>> target,
      @Nullable TargetType type) {
    this.table = table;
    this.name = name;
    this.column = column;
    this.ordinal = ordinal;
    this.target = target;
    this.type = type;
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

  /** Whether there may be no row: the key can be null, or point to other tables as well. */
  public boolean nullable() {
    return type != null || table.column(name).nullable();
  }

  /** The table it points to. */
  public Table<A> target() {
    return target.get();
  }

  /** What its rows say of the table, where their key points to several; null where it does not. */
  public @Nullable TargetType type() {
    return type;
  }

  /**
   * The other side of a one-to-one key, by which the row that it points to knows the only row with
   * that key; null if it is none or its target's model has no such component.
   */
  @Nullable ToMany<?> back() {
    Optional<ToMany<?>> known = back;
    if (known == null) {
      known = type == null ? findBack() : Optional.empty();
      back = known;
    }
    return known.orElse(null);
  }

  private Optional<ToMany<?>> findBack() {
    for (ToMany<?> set : target().sets()) {
      if (set.isSingle()
          && set.type() == null
          && set.column().equals(column)
          && set.target() == table) {
        return Optional.of(set);
      }
    }
    return Optional.empty();
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
