package dev.plectrum.query;

import dev.plectrum.db.EnumText;
import dev.plectrum.db.Table;
import dev.plectrum.db.ToMany;
import dev.plectrum.db.ToOne;
import dev.plectrum.db.ValueKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way from the table of a query through foreign keys to a table.
 *
 * @param <T> the model at the end
 */
public final class Path<T> {
  private final Table<T> table;
  private final @Nullable Path<?> parent;
  private final @Nullable ToOne<T> step;

  private Path(Table<T> table, @Nullable Path<?> parent, @Nullable ToOne<T> step) {
    this.table = table;
    this.parent = parent;
    this.step = step;
  }

  /** The path that stays where the query begins. */
  public static <T> Path<T> of(Table<T> table) {
    return new Path<>(table, null, null);
  }

  /** One step further, through a foreign key of this table. */
  public <A> Path<A> to(ToOne<A> step) {
    return new Path<>(step.target(), this, step);
  }

  /** A to-many relation of this table. */
  public <A> Related<A> to(ToMany<A> relation) {
    return new Related<>(this, relation);
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
  public NumberColumn<Integer> intColumn(String column) {
    return new NumberColumn<>(place(column), ValueKind.INT);
  }

  /** A column that holds {@code short}. */
  public ShortColumn shortColumn(String column) {
    return new ShortColumn(place(column));
  }

  /** A column that holds {@code double}. */
  public DoubleColumn doubleColumn(String column) {
    return new DoubleColumn(place(column));
  }

  /** A column that holds {@link BigDecimal}. */
  public NumberColumn<BigDecimal> decimal(String column) {
    return new NumberColumn<>(place(column), ValueKind.DECIMAL);
  }

  /** A column that holds {@code boolean}. */
  public BooleanColumn bool(String column) {
    return new BooleanColumn(place(column));
  }

  /** A column that holds {@link String}. */
  public TextColumn text(String column) {
    return new TextColumn(place(column));
  }

  /** A column that holds {@link UUID}. */
  public Column<UUID> uuid(String column) {
    return new Column<>(place(column), ValueKind.UUID);
  }

  /** A column that holds {@link Instant}. */
  public ComparableColumn<Instant> instant(String column) {
    return new ComparableColumn<>(place(column), ValueKind.INSTANT);
  }

  /** A column that holds {@link LocalDate}. */
  public ComparableColumn<LocalDate> localDate(String column) {
    return new ComparableColumn<>(place(column), ValueKind.DATE);
  }

  /** A column that holds {@link LocalTime}. */
  public ComparableColumn<LocalTime> localTime(String column) {
    return new ComparableColumn<>(place(column), ValueKind.TIME);
  }

  /** A column that holds {@link LocalDateTime}. */
  public ComparableColumn<LocalDateTime> localDateTime(String column) {
    return new ComparableColumn<>(place(column), ValueKind.DATE_TIME);
  }

  /** A column that holds the names of an enum's constants. */
  public <E extends Enum<E>> EnumColumn<E> enumColumn(String column, EnumText<E> text) {
    return new EnumColumn<>(place(column), text);
  }

  /** The steps from the beginning to here; empty at the beginning. */
  List<ToOne<?>> steps() {
    List<ToOne<?>> steps = parent == null ? new ArrayList<>() : parent.steps();
    if (step != null) {
      steps.add(step);
    }
    return steps;
  }

  /** The path before the last step, or null at the beginning. */
  @Nullable Path<?> parent() {
    return parent;
  }

  /** The last step, or null at the beginning. */
  @Nullable ToOne<T> step() {
    return step;
  }

  /** Whether a row of the query may have no row at the end of this path. */
  boolean optional() {
    return step != null && parent != null && (step.nullable() || parent.optional());
  }

  /** The key of the table at the end, read from the foreign key that leads there if one does. */
  Place key() {
    return place(table.idColumn());
  }

  private Place place(String column) {
    return Place.of(this, column);
  }

  @Override
  public String toString() {
    return parent == null || step == null ? table.model() : parent + "." + step.name();
  }
}
