package dev.plectrum.query;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * How the rows of a query are locked until the transaction ends; Django's {@code
 * select_for_update}. Immutable: every step gives another one.
 *
 * <pre>{@code
 * db.atomic(() -> {
 *   Track track = tracks.query().lock(Lock.forUpdate().noWait()).get(id);
 *   …
 * });
 * // SELECT … FROM store_track WHERE id = ? FOR UPDATE NOWAIT
 * }</pre>
 *
 * <p>SQLite has no locks on rows and needs none: a transaction that may write is the only one, from
 * its beginning. There a lock changes nothing, but is refused outside of a transaction all the
 * same.
 */
public final class Lock {
  private final String strength;
  private final String otherwise;

  private Lock(String strength, String otherwise) {
    this.strength = strength;
    this.otherwise = otherwise;
  }

  /** Nobody else changes, deletes or locks the rows. */
  public static Lock forUpdate() {
    return new Lock("FOR UPDATE", "");
  }

  /** The same, but others may refer to the rows by foreign keys; Django's {@code no_key}. */
  public static Lock forNoKeyUpdate() {
    return new Lock("FOR NO KEY UPDATE", "");
  }

  /** Nobody else changes or deletes the rows; others may lock them in this way too. */
  public static Lock forShare() {
    return new Lock("FOR SHARE", "");
  }

  /**
   * Does not wait where another transaction has locked a row: that is a {@link
   * dev.plectrum.db.ContentionException} at once.
   *
   * @throws IllegalStateException if such rows are left out
   */
  public Lock noWait() {
    return otherwise(" NOWAIT");
  }

  /**
   * Leaves out rows that another transaction has locked.
   *
   * @throws IllegalStateException if such rows are an error
   */
  public Lock skipLocked() {
    return otherwise(" SKIP LOCKED");
  }

  private Lock otherwise(String other) {
    if (!otherwise.isEmpty() && !otherwise.equals(other)) {
      throw new IllegalStateException(
          "Rows that are locked already are left out, or an error at once, not both.");
    }
    return new Lock(strength, other);
  }

  /**
   * The clause at the end of a statement.
   *
   * @param tables the tables whose rows are locked; empty if there is only one
   */
  String sql(String tables) {
    return "\n" + strength + (tables.isEmpty() ? "" : " OF " + tables) + otherwise;
  }

  /** Locks what was asked for or, if nothing was, every row that is read and always there. */
  void write(SqlText out, Selection<?> selection) {
    List<Path<?>> paths = new ArrayList<>(selection.locked());
    if (paths.isEmpty()) {
      paths.add(selection.root);
      // PostgreSQL locks nothing on the side of an outer join that may be missing.
      selection.selected().stream()
          .filter(path -> !path.optional() && !path.isToMany())
          .forEach(paths::add);
    }
    StringJoiner tables = new StringJoiner(", ");
    paths.forEach(path -> tables.add(out.scope().alias(path)));
    out.append(sql(out.scope().hasOneTable() ? "" : tables.toString()));
  }
}
