package dev.plectrum.db;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key of a table that points to rows of one of several tables.
 *
 * @param <T> what their models have in common
 */
public final class ToAny<T> {
  private final Table<?> table;
  private final String name;
  private final List<ToOne<? extends T>> targets;

  ToAny(Table<?> table, String name, List<ToOne<? extends T>> targets) {
    this.table = table;
    this.name = name;
    this.targets = List.copyOf(targets);
  }

  /** The component: {@code target}. */
  public String name() {
    return name;
  }

  /** A step to each of the tables. */
  public List<ToOne<? extends T>> targets() {
    return targets;
  }

  /** The step to the table of a model, or null if the key does not point there. */
  @Nullable ToOne<? extends T> target(String type) {
    for (ToOne<? extends T> target : targets) {
      TargetType known = target.type();
      if (known != null && known.label().equals(type)) {
        return target;
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return table.model() + "." + name;
  }
}
