package dev.plectrum.db;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a result holds: the columns of a table, then those of tables joined to it; and
 * which relations are loaded right after.
 *
 * @param <T> the model
 */
public final class Shape<T> {
  private final Table<T> table;
  private final List<Joined> joined;
  private final List<Prefetch> prefetches;
  private final int width;

  /**
   * Makes a shape.
   *
   * @param joined the paths whose columns follow, each after the path it continues
   */
  public Shape(Table<T> table, List<List<Step>> joined, List<Prefetch> prefetches) {
    this.table = table;
    this.joined = new ArrayList<>(joined.size());
    this.prefetches = List.copyOf(prefetches);
    int at = 1 + table.columns().size();
    for (List<Step> path : joined) {
      this.joined.add(new Joined(List.copyOf(path), at));
      at += path.get(path.size() - 1).target().columns().size();
    }
    width = at - 1;
  }

  /** The table whose rows these are. */
  public Table<T> table() {
    return table;
  }

  /** How many columns a row has. */
  int width() {
    return width;
  }

  /** Reads one row and what is joined to it. */
  T read(Row row, Peers peers) throws SQLException {
    T read = table.readOwner(row, 1, peers);
    for (Joined join : joined) {
      join.read(row, peers);
    }
    return read;
  }

  /** Loads the relations that were asked for in advance. */
  void prefetch(Peers peers) {
    for (Prefetch prefetch : prefetches) {
      prefetch.load(peers);
    }
  }

  /**
   * Relations to load for all rows at once.
   *
   * @param steps the way from the rows: foreign keys and to-many relations, each loaded too
   * @param rows which rows the last of them is loaded with; null for all
   */
  public record Prefetch(List<Step> steps, @Nullable Related<?> rows) {
    public Prefetch {
      steps = List.copyOf(steps);
    }

    void load(Peers peers) {
      Peers here = peers;
      for (int i = 0; i < steps.size(); i++) {
        here = load(here, steps.get(i), i == steps.size() - 1 ? rows : null);
      }
    }

    private static Peers load(Peers here, Step step, @Nullable Related<?> rows) {
      if (step instanceof ToOne<?> key) {
        KeyBatch<?> batch = here.batch(key);
        batch.load(rows);
        return batch.peers();
      }
      SetBatch<?> batch = here.batch((ToMany<?>) step);
      batch.load(rows);
      return batch.peers();
    }
  }

  /** The columns of one joined table. */
  private record Joined(List<Step> path, int at) {
    void read(Row row, Peers peers) throws SQLException {
      Peers here = peers;
      int last = path.size() - 1;
      for (int i = 0; i < last; i++) {
        if (path.get(i) instanceof ToOne<?> key) {
          KeyBatch<?> batch = here.batch(key);
          if (!batch.isFresh()) {
            return;
          }
          here = batch.peers();
        } else {
          SetBatch<?> batch = here.batch((ToMany<?>) path.get(i));
          if (!batch.isFresh()) {
            return;
          }
          here = batch.peers();
        }
      }
      if (path.get(last) instanceof ToOne<?> key) {
        here.batch(key).fillCurrent(row, at);
      } else {
        here.batch((ToMany<?>) path.get(last)).fillCurrent(row, at);
      }
    }
  }
}
