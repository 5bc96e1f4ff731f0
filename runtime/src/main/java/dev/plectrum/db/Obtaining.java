package dev.plectrum.db;

import dev.plectrum.validation.FieldErrors;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Finds the row with some values or, if there is none, makes it; Django's {@code get_or_create} and
 * {@code update_or_create}. Generated DAOs make one each time they are asked to.
 *
 * <p>When two do so at the same time, a unique constraint over the wanted values lets one of them
 * make the row, and the other one finds it. Without such a constraint there may be two rows. One
 * that waits for the commit does not wait for this row: with it, PostgreSQL looks at what the
 * transaction has changed of the table so far.
 *
 * @param <T> the model
 * @param <D> its draft
 */
public final class Obtaining<T, D extends Draft<T>> {
  private final Database database;
  private final Table<T> table;
  private final Supplier<D> drafts;
  private final Function<? super D, ? extends T> create;

  /**
   * Makes one.
   *
   * @param drafts makes an empty draft
   * @param create creates the row of a draft
   */
  public Obtaining(
      Database database,
      Table<T> table,
      Supplier<D> drafts,
      Function<? super D, ? extends T> create) {
    this.database = database;
    this.table = table;
    this.drafts = drafts;
    this.create = create;
  }

  /**
   * The row with the values that {@code wanted} sets, or a new one with those and what {@code
   * others} sets besides.
   *
   * @throws MultipleFoundException if several rows have these values
   * @throws dev.plectrum.validation.ValidationException if a value is wrong or missing
   * @throws ConflictException if a constraint of the database forbids the new row
   */
  public Obtained<T> getOrCreate(Consumer<? super D> wanted, Consumer<? super D> others) {
    D draft = wanted(wanted);
    BitSet columns = draft.copyOfColumns();
    // What a replica has not heard of yet would be made a second time.
    Optional<T> found = database.onPrimary(() -> find(draft, columns, false));
    if (found.isPresent()) {
      return new Obtained<>(found.get(), false);
    }
    others.accept(draft);
    return create(wanted, columns, draft, false);
  }

  /**
   * Writes what {@code changes} sets to the row with the values that {@code wanted} sets, or
   * creates a row with those and what {@code created} sets. Nobody else changes the row between it
   * being found and written.
   *
   * @throws MultipleFoundException if several rows have these values
   * @throws dev.plectrum.validation.ValidationException if a value is wrong or missing
   * @throws ConflictException if a constraint of the database forbids what is written
   */
  public Obtained<T> updateOrCreate(
      Consumer<? super D> wanted, Consumer<? super D> changes, Consumer<? super D> created) {
    return database.atomic(
        () -> {
          D draft = wanted(wanted);
          BitSet columns = draft.copyOfColumns();
          Optional<T> found = find(draft, columns, true);
          if (found.isPresent()) {
            return new Obtained<>(update(found.get(), changes), false);
          }
          created.accept(draft);
          Obtained<T> obtained = create(wanted, columns, draft, true);
          return obtained.created()
              ? obtained
              : new Obtained<>(update(obtained.row(), changes), false);
        });
  }

  private T update(T row, Consumer<? super D> changes) {
    D draft = drafts.get();
    changes.accept(draft);
    Object key = table.key(row);
    return database
        .update(table, key, draft)
        .orElseThrow(() -> new NotFoundException(table.model(), key));
  }

  private D wanted(Consumer<? super D> wanted) {
    D draft = drafts.get();
    wanted.accept(draft);
    if (draft.isEmpty()) {
      throw new IllegalArgumentException(
          "Nothing says which " + table.model() + " is wanted: set a value.");
    }
    return draft;
  }

  /** Creates the row, or finds the one that somebody else has created meanwhile. */
  private Obtained<T> create(Consumer<? super D> wanted, BitSet columns, D draft, boolean locking) {
    try {
      return new Obtained<>(
          database.atomic(() -> database.waitingChecks().atOnce(table, () -> create.apply(draft))),
          true);
    } catch (UniqueException taken) {
      D again = drafts.get();
      wanted.accept(again);
      return database
          .onPrimary(() -> find(again, columns, locking))
          .map(row -> new Obtained<>(row, false))
          .orElseThrow(() -> taken);
    }
  }

  private Optional<T> find(D draft, BitSet columns, boolean locking) {
    FieldErrors errors = new FieldErrors();
    draft.check(errors, false);
    errors.throwIfAny();
    List<T> rows =
        database.list(table, sql(draft, columns, locking), in -> bind(draft, columns, in));
    if (rows.size() > 1) {
      throw new MultipleFoundException(table.model());
    }
    return rows.stream().findFirst();
  }

  private String sql(D draft, BitSet columns, boolean locking) {
    StringBuilder sql = new StringBuilder("SELECT ").append(table.sql().columns());
    sql.append("\nFROM ").append(table.name()).append("\nWHERE ");
    String separator = "";
    for (int i = columns.nextSetBit(0); i >= 0; i = columns.nextSetBit(i + 1)) {
      sql.append(separator).append(table.columns().get(i).column());
      sql.append(draft.isNull(i) ? " IS NULL" : " = ?");
      separator = " AND ";
    }
    sql.append("\nLIMIT 2\n");
    if (locking && database.dialect() == Dialect.POSTGRESQL) {
      sql.append("FOR UPDATE\n");
    }
    return sql.toString();
  }

  private static void bind(Draft<?> draft, BitSet columns, Parameters in) throws SQLException {
    int index = 1;
    for (int i = columns.nextSetBit(0); i >= 0; i = columns.nextSetBit(i + 1)) {
      if (!draft.isNull(i)) {
        draft.bind(in, index++, i);
      }
    }
  }
}
