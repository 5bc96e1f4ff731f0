package dev.plectrum.db;

import dev.plectrum.model.ForeignKey;
import dev.plectrum.validation.FieldErrors;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values to create or change a row with. It knows which were set, so that an update writes only
 * those. The processor writes one subclass per model; columns are named by their place in the
 * table.
 *
 * @param <T> the model
 */
public abstract class Draft<T> {
  private final Table<T> table;
  private final BitSet set = new BitSet();

  /** The columns that are setting themselves; null while none is. */
  private @Nullable BitSet own;

  private boolean preparing;

  /** An empty draft. */
  protected Draft(Table<T> table) {
    this.table = table;
  }

  /** Notes that a column was set. */
  protected final void markSet(int column) {
    if (preparing && !set.get(column)) {
      own = own == null ? new BitSet() : own;
      own.set(column);
    }
    set.set(column);
  }

  /** Whether a column was set. */
  protected final boolean isSet(int column) {
    return set.get(column);
  }

  /** Gives the parameter {@code index} the value of a column; null for one that was not set. */
  protected abstract void bind(Parameters in, int index, int column) throws SQLException;

  /** Whether the value of a column is null, or was not set. */
  protected boolean isNull(int column) {
    return false;
  }

  /**
   * Checks the values that were set and, when creating, that none is missing.
   *
   * @param creating whether a row is to be created, not changed
   */
  protected abstract void check(FieldErrors errors, boolean creating);

  /**
   * Sets what nobody set but sets itself: defaults, new UUID keys, times of creation and change.
   * Runs before {@link #check}.
   *
   * @param creating whether a row is to be created, not changed
   */
  protected void prepare(boolean creating) {}

  /**
   * Runs what has to happen before a row is saved; may set more values.
   *
   * @param creating whether a row is to be created, not changed
   */
  protected void beforeSave(boolean creating) {}

  /** Now, to the microsecond, as every database keeps it. */
  protected static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** The key of a foreign key to a model whose key is a UUID. */
  protected static UUID uuidKey(ForeignKey<?> key) {
    if (key.key() instanceof UUID uuid) {
      return uuid;
    }
    throw new IllegalArgumentException("The key " + key.key() + " is no UUID.");
  }

  /** The key of a foreign key to a model whose key is text. */
  protected static String textKey(ForeignKey<?> key) {
    if (key.key() instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("The key " + key.key() + " is no text.");
  }

  /** What {@link #bind} throws for a column the table does not have. */
  protected final IllegalArgumentException unknownColumn(int column) {
    return new IllegalArgumentException(table.model() + " has no column number " + column + ".");
  }

  /** Whether the primary key was set, or a part of it. */
  public final boolean hasId() {
    if (table.primaryKey().isComposite()) {
      return table.primaryKey().components().stream()
          .anyMatch(part -> isSet(table.columns().indexOf(table.column(part))));
    }
    return isSet(table.idOrdinal());
  }

  /** Whether nothing was set. */
  public final boolean isEmpty() {
    return set.isEmpty();
  }

  /** The table this is for. */
  final Table<T> table() {
    return table;
  }

  /** The columns that were set, by their place in the table. */
  final BitSet columns() {
    return set;
  }

  /** The columns that are set now, as they will stay. */
  final BitSet copyOfColumns() {
    return BitSet.valueOf(set.toLongArray());
  }

  /**
   * Sets what sets itself for as long as {@code use} runs: the next use gets a key and times of its
   * own.
   *
   * @param creating whether a row is to be created, not changed
   */
  final <R, E extends Exception> R prepared(boolean creating, Work<R, E> use) throws E {
    BitSet prepared = null;
    try {
      preparing = true;
      prepare(creating);
      prepared = own;
      preparing = false;
      own = null;
      return use.run();
    } finally {
      takeBack(preparing ? own : prepared);
      preparing = false;
      own = null;
    }
  }

  private void takeBack(@Nullable BitSet columns) {
    if (columns != null) {
      set.andNot(columns);
    }
  }

  /**
   * Collects what is wrong with the values, those that set themselves among them, without writing
   * anything.
   */
  public final FieldErrors errors(boolean creating) {
    return prepared(
        creating,
        () -> {
          FieldErrors errors = new FieldErrors();
          check(errors, creating);
          return errors;
        });
  }
}
