package dev.plectrum.db;

import dev.plectrum.db.ReferredToException.Referrer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Some rows that are to be deleted, with all that goes along by the rules of {@code @OnDelete}.
 * Nothing is looked at before it is asked for.
 *
 * <pre>{@code
 * Deletion deletion = albums.deletion(album);
 * deletion.preview().of("store.Track");     // how many tracks would go along
 * deletion.freed();                         // what would point elsewhere
 * deletion.referrers();                     // what is in the way
 * deletion.run();
 * }</pre>
 */
public final class Deletion {
  private final Database database;
  private final Table<?> table;
  private final List<Object> keys;

  /** The rows of {@code table} with these keys; those that do not exist do not count. */
  public Deletion(Database database, Table<?> table, Collection<?> keys) {
    this.database = database;
    this.table = table;
    this.keys = List.copyOf(keys);
  }

  /** Some rows of {@code table}. */
  public static <T> Deletion of(Database database, Table<T> table, List<T> rows) {
    List<Object> keys = new ArrayList<>(rows.size());
    rows.forEach(row -> keys.add(table.key(row)));
    return new Deletion(database, table, keys);
  }

  /** What would be deleted now, if nothing were in the way. */
  public Deleted preview() {
    Collector collector = new Collector(database, true);
    collector.collect(table, keys);
    return collector.counts();
  }

  /**
   * How many rows would stay and point nowhere, or to the row of their default, by model and
   * component: {@code store.Track.genre} is 12. What the database alone sees to does not count.
   */
  public Map<String, Long> freed() {
    Collector collector = new Collector(database, true);
    collector.collect(table, keys);
    return collector.freed();
  }

  /** The rows that are in the way now, the first of them; empty if none is. */
  public List<Referrer> referrers() {
    Collector collector = new Collector(database, true);
    collector.collect(table, keys);
    return collector.referrers();
  }

  /**
   * Deletes the rows and what goes along, all or nothing.
   *
   * @throws ReferredToException if rows are in the way, which it names
   */
  public Deleted run() {
    if (keys.isEmpty()) {
      return new Deleted(Map.of());
    }
    return database.atomic(
        () -> {
          Collector collector = new Collector(database, false);
          collector.collect(table, keys);
          return collector.delete(table);
        });
  }
}
