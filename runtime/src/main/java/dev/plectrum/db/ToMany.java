package dev.plectrum.db;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A many-to-many relation or a reverse set of a table, or the other side of a one-to-one key.
 *
 * @param <A> the model on the other side
 */
public final class ToMany<A> implements Step {
  private final Table<?> table;
  private final String name;
  private final int ordinal;
  private final @Nullable Link link;
  private final String column;
  private final Supplier<? extends Table<A>> target;
  private final @Nullable Through<?> through;
  private final boolean single;
  private final @Nullable TargetType type;

  ToMany(
      Table<?> table,
      String name,
      int ordinal,
      @Nullable Link link,
      String column,
      Supplier<? extends Table<A>> target,
      @Nullable Through<?> through,
      boolean single,
      @Nullable TargetType type) {
    this.table = table;
    this.name = name;
    this.ordinal = ordinal;
    this.link = link;
    this.column = column;
    this.target = target;
    this.through = through;
    this.single = single;
    this.type = type;
  }

  /**
   * The names of the tables in between whose links hold both ways, of all relations of these
   * tables.
   */
  public static Set<String> symmetrical(List<Table<?>> tables) {
    Set<String> names = new HashSet<>();
    for (Table<?> table : tables) {
      for (ToMany<?> set : table.sets()) {
        Link link = set.link();
        if (link != null && link.symmetrical()) {
          names.add(link.table());
        }
      }
    }
    return Set.copyOf(names);
  }

  /** The table on this side. */
  public Table<?> table() {
    return table;
  }

  /** The component: {@code playlists}. */
  public String name() {
    return name;
  }

  /** The table between the two, or null for a reverse set. */
  public @Nullable Link link() {
    return link;
  }

  /**
   * The column that holds the key of this side's row: in the table between the two, or in the
   * target's table for a reverse set.
   */
  public String column() {
    return column;
  }

  /** The table on the other side. */
  public Table<A> target() {
    return target.get();
  }

  /** The table of the model between the two, or null if only the database knows that table. */
  public @Nullable Table<?> through() {
    return through == null ? null : through.table();
  }

  /** The rows of that model. */
  @Nullable Through<?> links() {
    return through;
  }

  /** Whether there is one row at most: the other side of a one-to-one key. */
  public boolean isSingle() {
    return single;
  }

  /**
   * What the rows on the other side say of this table, where their key points to several; null
   * where it does not.
   */
  public @Nullable TargetType type() {
    return type;
  }

  /**
   * The table between the two.
   *
   * @throws IllegalStateException if there is none
   */
  Link between() {
    Link between = link;
    if (between == null) {
      throw new IllegalStateException(this + " has no table in between.");
    }
    return between;
  }

  /** Its place among the to-many relations of its table. */
  int ordinal() {
    return ordinal;
  }

  @Override
  public String toString() {
    return table.model() + "." + name;
  }

  /**
   * The table between two models.
   *
   * @param table its name
   * @param ownColumn its column for the key of this side
   * @param targetColumn its column for the key of the other side
   * @param symmetrical whether every link is there in both directions
   */
  public record Link(String table, String ownColumn, String targetColumn, boolean symmetrical) {
    /** The same links seen from the other side. */
    Link reversed() {
      return new Link(table, targetColumn, ownColumn, symmetrical);
    }
  }
}
