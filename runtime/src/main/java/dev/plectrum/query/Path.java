package dev.plectrum.query;

import dev.plectrum.db.ArrayType;
import dev.plectrum.db.EnumText;
import dev.plectrum.db.Step;
import dev.plectrum.db.StoredColumn;
import dev.plectrum.db.Table;
import dev.plectrum.db.ToMany;
import dev.plectrum.db.ToOne;
import dev.plectrum.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way from the table of a query through relations to a table.
 *
 * @param <T> the model at the end
 */
public final class Path<T> {
  private final Table<T> table;
  private final @Nullable Path<?> parent;
  private final @Nullable ToOne<T> step;
  private final @Nullable ToMany<T> many;
  private final boolean filtered;
  private final int depth;
  private final boolean toMany;
  private @Nullable Condition filter;
  private @Nullable Object only;
  private int next;

  private Path(
      Table<T> table,
      @Nullable Path<?> parent,
      @Nullable ToOne<T> step,
      @Nullable ToMany<T> many,
      boolean filtered) {
    this.table = table;
    this.parent = parent;
    this.step = step;
    this.many = many;
    this.filtered = filtered;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.toMany = many != null || parent != null && parent.toMany;
  }

  /** The path that stays where a query begins: another one for every query. */
  public static <T> Path<T> of(Table<T> table) {
    return new Path<>(table, null, null, null, false);
  }

  /** One step further, through a foreign key of this table. */
  public <A> Path<A> to(ToOne<A> step) {
    return new Path<>(step.target(), this, step, null, false);
  }

  /** One step further, to the many rows of a relation of this table. */
  public <A> Path<A> to(ToMany<A> relation) {
    return new Path<>(relation.target(), this, null, relation, false);
  }

  /**
   * The same way to only some of the rows; to be told which by {@link Fields#filtered}.
   *
   * @throws IllegalStateException if the path has no step
   */
  Path<T> filtered() {
    if (parent == null) {
      throw new IllegalStateException(
          "Only a relation can be filtered; the rows of " + table.model() + " are, by where().");
    }
    return new Path<>(table, parent, step, many, true);
  }

  /**
   * Leads to the rows that meet a condition.
   *
   * @param only what says the condition, by which two such paths are known to be the same
   */
  void keepOnly(Object only, Condition condition) {
    Survey survey = Survey.of(condition);
    if (survey.hasWindows() || survey.hasAggregates() || survey.sumsUp(this)) {
      throw new IllegalArgumentException(
          "The rows of "
              + this
              + " are chosen one by one, which neither an aggregate of them nor a window decides;"
              + " a query of "
              + table.model()
              + " can ask for those.");
    }
    filter = condition;
    this.only = only;
  }

  /** The table at the end. */
  public Table<T> table() {
    return table;
  }

  /** A column that holds {@code long}. */
  public LongColumn longColumn(String column) {
    return new LongColumn(place(column));
  }

  /** A column that holds {@code int}. */
  public IntColumn intColumn(String column) {
    return new IntColumn(place(column));
  }

  /** A column that holds {@code short}. */
  public ShortColumn shortColumn(String column) {
    return new ShortColumn(place(column));
  }

  /** A column that holds {@code double}. */
  public DoubleColumn doubleColumn(String column) {
    return new DoubleColumn(place(column));
  }

  /**
   * A column that holds {@link java.math.BigDecimal}.
   *
   * @param scale how many digits there are after the point
   */
  public DecimalColumn decimal(String column, int scale) {
    return new DecimalColumn(place(column), scale);
  }

  /** A column that holds {@code boolean}. */
  public BooleanColumn bool(String column) {
    return new BooleanColumn(place(column));
  }

  /** A column that holds {@link String}. */
  public TextColumn text(String column) {
    return new TextColumn(place(column));
  }

  /** A column that holds {@link java.util.UUID}. */
  public UuidColumn uuid(String column) {
    return new UuidColumn(place(column));
  }

  /** A column of durations. */
  public DurationColumn duration(String column) {
    return new DurationColumn(place(column));
  }

  /** A column of bytes. */
  public BytesColumn bytes(String column) {
    return new BytesColumn(place(column));
  }

  /** A column of arrays. */
  public <E> ArrayColumn<E> array(String column, ArrayType<E> type) {
    return new ArrayColumn<>(place(column), type);
  }

  /** A column of JSON. */
  public <V> JsonColumn<V> json(String column, JsonText<V> text) {
    return new JsonColumn<>(place(column), text);
  }

  /** A column that holds {@link java.time.Instant}. */
  public InstantColumn instant(String column) {
    return new InstantColumn(place(column));
  }

  /** A column that holds {@link java.time.LocalDate}. */
  public DateColumn localDate(String column) {
    return new DateColumn(place(column));
  }

  /** A column that holds {@link java.time.LocalTime}. */
  public TimeColumn localTime(String column) {
    return new TimeColumn(place(column));
  }

  /** A column that holds {@link java.time.LocalDateTime}. */
  public DateTimeColumn localDateTime(String column) {
    return new DateTimeColumn(place(column));
  }

  /** A column that holds the names of an enum's constants. */
  public <E extends Enum<E>> EnumColumn<E> enumColumn(String column, EnumText<E> text) {
    return new EnumColumn<>(place(column), text);
  }

  /**
   * The steps from the beginning to here; empty at the beginning.
   *
   * @throws IllegalArgumentException if one of them leads to many rows
   */
  List<Step> steps() {
    List<Step> steps = parent == null ? new ArrayList<>() : parent.steps();
    if (step != null) {
      steps.add(step);
    } else if (many != null) {
      if (!many.isSingle()) {
        throw new IllegalArgumentException(
            many + " leads to many rows, which cannot be joined to each row; prefetch it.");
      }
      steps.add(many);
    }
    return steps;
  }

  /** The path before the last step, or null at the beginning. */
  @Nullable Path<?> parent() {
    return parent;
  }

  /** The last step, or null at the beginning and after a to-many relation. */
  @Nullable ToOne<T> step() {
    return step;
  }

  /** The to-many relation that is the last step, or null. */
  @Nullable ToMany<T> many() {
    return many;
  }

  /** What the rows of the last step have to meet, or null if all of them count. */
  @Nullable Condition filter() {
    return filter;
  }

  /** Whether there is a to-many relation on the way. */
  boolean isToMany() {
    return toMany;
  }

  /** Whether the last step leads only to some rows. */
  boolean isFiltered() {
    return filtered;
  }

  int depth() {
    return depth;
  }

  /** Whether a row may have no row at the end of this path, given one at its to-many steps. */
  boolean optional() {
    return parent != null && step != null && (filtered || step.nullable() || parent.optional());
  }

  /** Whether both lead the same way. */
  boolean isSame(Path<?> other) {
    if (this == other) {
      return true;
    }
    Path<?> before = parent;
    Path<?> otherBefore = other.parent;
    return depth == other.depth
        && step == other.step
        && many == other.many
        && isFilteredAs(other)
        && before != null
        && otherBefore != null
        && before.isSame(otherBefore);
  }

  /** Whether the last steps of both lead to the same rows of their tables. */
  private boolean isFilteredAs(Path<?> other) {
    return filtered == other.filtered && (!filtered || only != null && only.equals(other.only));
  }

  /** Whether both lead the same way, each from where its own query begins. */
  boolean isAlike(Path<?> other) {
    Path<?> before = parent;
    Path<?> otherBefore = other.parent;
    return depth == other.depth
        && table == other.table
        && step == other.step
        && many == other.many
        && isFilteredAs(other)
        && (before == null || otherBefore != null && before.isAlike(otherBefore));
  }

  /** Whether this is the other one, or goes on from it. */
  boolean startsWith(Path<?> other) {
    Path<?> here = this;
    while (here != null && here.depth > other.depth) {
      here = here.parent;
    }
    return here != null && here.isSame(other);
  }

  /** The part of this path with so many steps. */
  Path<?> upTo(int steps) {
    Path<?> here = this;
    while (here.parent != null && here.depth > steps) {
      here = here.parent;
    }
    return here;
  }

  /** The first to-many relation after so many steps, or null. */
  @Nullable Path<?> firstToMany(int steps) {
    @Nullable Path<?> found = null;
    for (Path<?> here = this; here != null && here.depth > steps; here = here.parent) {
      if (here.many != null) {
        found = here;
      }
    }
    return found;
  }

  /** Where the query begins. */
  Path<?> root() {
    return upTo(0);
  }

  /** The key of the table at the end, read from the foreign key that leads there if one does. */
  Place key() {
    return table.primaryKey().isComposite()
        ? Place.ofKey(this, table.primaryKey().columns().stream().map(this::place).toList())
        : place(table.idColumn());
  }

  /** The place of the column of a component. */
  Place component(StoredColumn stored) {
    return Place.of(this, stored);
  }

  /** The place of a column, by its name. */
  Place place(String column) {
    List<StoredColumn> columns = table.columns();
    // Columns are asked for in their order, so that the next one is nearly always right.
    for (int i = 0; i < columns.size(); i++) {
      int at = next + i < columns.size() ? next + i : next + i - columns.size();
      StoredColumn stored = columns.get(at);
      if (stored.column().equals(column)) {
        next = at + 1 < columns.size() ? at + 1 : 0;
        return Place.of(this, stored);
      }
    }
    throw new IllegalArgumentException(table + " has no column " + column + ".");
  }

  @Override
  public String toString() {
    if (parent == null) {
      return table.model();
    }
    return parent + "." + (step != null ? step.name() : many != null ? many.name() : "");
  }
}
