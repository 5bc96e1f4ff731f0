package dev.plectrum.query;

import dev.plectrum.db.Database;
import dev.plectrum.db.Draft;
import dev.plectrum.db.OnConflict;
import dev.plectrum.db.StoredColumn;
import dev.plectrum.db.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Creates many rows in few statements, some of which may exist already; Django's {@code
 * bulk_create}. Immutable: every step gives another one, and nothing is sent before {@link
 * #create}.
 *
 * <pre>{@code
 * tracks.bulk()
 *     .onConflict(f -> f.album(), f -> f.name)
 *     .update(f -> f.unitPrice)
 *     .create(drafts);
 * // INSERT INTO store_track (…) VALUES (…), (…), …
 * // ON CONFLICT (album_id, name) DO UPDATE SET unit_price = EXCLUDED.unit_price
 * // RETURNING …
 * }</pre>
 *
 * @param <T> the model
 * @param <F> its columns
 * @param <D> its draft
 */
public final class BulkCreate<T, F extends Fields<T>, D extends Draft<T>> {
  private final Database database;
  private final Table<T> table;
  private final F fields;
  private final List<String> target;
  private final List<String> updated;
  private final boolean lenient;
  private final int batchSize;

  /** One that fails when a row exists already. */
  public BulkCreate(Database database, F fields) {
    this(database, fields.path.table(), fields, List.of(), List.of(), false, 0);
  }

  private BulkCreate(
      Database database,
      Table<T> table,
      F fields,
      List<String> target,
      List<String> updated,
      boolean lenient,
      int batchSize) {
    this.database = database;
    this.table = table;
    this.fields = fields;
    this.target = target;
    this.updated = updated;
    this.lenient = lenient;
    this.batchSize = batchSize;
  }

  /** Sends at most this many rows in one statement; as many as is good if nothing is said. */
  public BulkCreate<T, F, D> batchSize(int rows) {
    if (rows < 1) {
      throw new IllegalArgumentException("A batch has at least one row, not " + rows + ".");
    }
    return new BulkCreate<>(database, table, fields, target, updated, lenient, rows);
  }

  /**
   * Leaves out rows that any unique constraint forbids.
   *
   * @throws IllegalStateException if {@link #onConflict} has said what becomes of such rows, or if
   *     a unique constraint can wait: PostgreSQL leaves out no row for it
   */
  public BulkCreate<T, F, D> ignoreConflicts() {
    if (!table.deferrableComponents().isEmpty()) {
      throw new IllegalStateException(waits(table.deferrableComponents().get(0)));
    }
    if (!target.isEmpty()) {
      throw new IllegalStateException(
          "Rows that exist are known by what onConflict names, or left out, not both.");
    }
    return new BulkCreate<>(database, table, fields, List.of(), List.of(), true, batchSize);
  }

  /**
   * Says which columns tell that a row exists: together they have a unique constraint. Such rows
   * are left out, or changed by {@link #update}.
   *
   * @throws IllegalArgumentException if no unique constraint is over just these columns, or if it
   *     can wait: PostgreSQL knows no row by it
   */
  @SafeVarargs
  public final BulkCreate<T, F, D> onConflict(
      Function<? super F, ? extends Assignable>... columns) {
    List<String> names = new ArrayList<>(columns.length);
    for (Function<? super F, ? extends Assignable> column : columns) {
      names.add(columnOf(column));
    }
    for (List<String> waiting : table.deferrableComponents()) {
      if (!table.isUnique(names) && Set.copyOf(waiting).equals(Set.copyOf(componentsOf(names)))) {
        throw new IllegalArgumentException(waits(waiting));
      }
    }
    if (!table.isUnique(names)) {
      throw new IllegalArgumentException(
          names.isEmpty()
              ? "Nothing says when a row of " + table.model() + " exists already: name a column."
              : table.model()
                  + " has no unique constraint over just "
                  + String.join(" and ", componentsOf(names))
                  + ".");
    }
    return new BulkCreate<>(database, table, fields, names, updated, true, batchSize);
  }

  /**
   * Gives a row that exists the new values of these columns.
   *
   * @throws IllegalStateException if {@link #onConflict} has not said how such a row is known
   * @throws IllegalArgumentException if there are none, or if one of them is the key, or worked out
   *     by the database
   */
  @SafeVarargs
  public final BulkCreate<T, F, D> update(Function<? super F, ? extends Assignable>... columns) {
    if (target.isEmpty()) {
      throw new IllegalStateException(
          "What is updated on a conflict comes after the columns that onConflict names.");
    }
    if (columns.length == 0) {
      throw new IllegalArgumentException(
          "Nothing says what a row of " + table.model() + " is given: name a column.");
    }
    List<String> names = new ArrayList<>(columns.length);
    for (Function<? super F, ? extends Assignable> column : columns) {
      names.add(writable(columnOf(column)));
    }
    return new BulkCreate<>(database, table, fields, target, names, true, batchSize);
  }

  /**
   * Creates the rows of all of {@code drafts} or, if one is wrong, none. Returns those that were
   * written, as the database has them: with their keys, and without those that were left out.
   *
   * @throws dev.plectrum.validation.ValidationException if values are wrong or missing; a field is
   *     named with the place of its draft in front: {@code 3.name}
   * @throws dev.plectrum.db.ConflictException if a constraint of the database forbids a row
   */
  public List<T> create(List<? extends D> drafts) {
    @Nullable OnConflict conflict = lenient ? new OnConflict(target, updated) : null;
    return database.insertReturning(table, drafts, conflict, batchSize);
  }

  private String columnOf(Function<? super F, ? extends Assignable> column) {
    return Assignable.columnOf(column.apply(fields));
  }

  private List<String> componentsOf(List<String> names) {
    return table.columns().stream()
        .filter(column -> names.contains(column.column()))
        .map(StoredColumn::component)
        .toList();
  }

  private String waits(List<String> components) {
    return "The unique constraint of "
        + table.model()
        + " over "
        + String.join(" and ", components)
        + " can wait for the end of the transaction, which no row can be left out for.";
  }

  private String writable(String name) {
    if (table.primaryKey().columns().contains(name)) {
      throw new IllegalArgumentException(
          "A row of " + table.model() + " that exists keeps its " + name + ".");
    }
    if (table.columns().stream()
        .anyMatch(one -> one.column().equals(name) && table.isComputed(one))) {
      throw new IllegalArgumentException(
          name
              + " of "
              + table.model()
              + " is worked out by the database and cannot be given a value.");
    }
    return name;
  }
}
