package dev.plectrum.db;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one foreign key in the rows of one result, and the rows they point to once loaded.
 *
 * @param <A> the model they point to
 */
final class KeyBatch<A> {
  private final Database database;
  private final ToOne<A> relation;
  private final KeyList pending = new KeyList();
  private final Map<Object, A> loaded = new HashMap<>();
  private Map<Object, Object> pointing = Map.of();
  private @Nullable Peers peers;
  private @Nullable BatchKey<A> current;
  private boolean fresh;

  KeyBatch(Database database, ToOne<A> relation) {
    this.database = database;
    this.relation = relation;
  }

  ToOne<A> relation() {
    return relation;
  }

  private Table<A> target() {
    return database.chosen(relation.target());
  }

  BatchKey<A> add(long key) {
    pending.add(key);
    BatchKey<A> added = new BatchKey.OfLong<>(this, key);
    current = added;
    return added;
  }

  BatchKey<A> add(Object key) {
    pending.add(key);
    BatchKey<A> added = new BatchKey.OfObject<>(this, key);
    current = added;
    return added;
  }

  @Nullable BatchKey<A> addNullable(@Nullable Long key) {
    if (key != null) {
      return add(key.longValue());
    }
    current = null;
    return null;
  }

  @Nullable BatchKey<A> addNullable(@Nullable Object key) {
    if (key != null) {
      return add(key);
    }
    current = null;
    return null;
  }

  /** What the rows that this batch loads will load together in turn. */
  Peers peers() {
    Peers known = peers;
    if (known == null) {
      known = new Peers(database, target());
      peers = known;
    }
    return known;
  }

  /** Fills the key that was added last from columns joined to the same row. */
  void fillCurrent(Row row, int at) throws SQLException {
    BatchKey<A> key = current;
    fresh = false;
    if (key == null) {
      return;
    }
    A known = loaded.get(key.key());
    if (known == null) {
      Table<A> target = target();
      if (relation.type() != null && !target.isThere(row, at)) {
        // The database does not see to it that there is such a row.
        return;
      }
      known = target.readOwner(row, at, peers());
      loaded(key.key(), known);
      fresh = true;
    }
    key.fill(known);
    pending.removeLast();
  }

  /**
   * Whether the key that was added last brought a row that was not here before. Only then do the
   * columns joined to that row have something to fill.
   */
  boolean isFresh() {
    return fresh;
  }

  /** Says which row has the key that was added last, if no other row can have it. */
  void point(Object row) {
    BatchKey<A> key = current;
    if (key != null && relation.back() != null) {
      pointing = pointing.isEmpty() ? new HashMap<>() : pointing;
      pointing.putIfAbsent(key.key(), row);
    }
  }

  /** Keeps a row that a key points to, which knows the row with that key if it can be only one. */
  private void loaded(Object key, A row) {
    loaded.put(key, row);
    Object owner = pointing.get(key);
    ToMany<?> back = relation.back();
    if (owner != null && back != null) {
      peers().batch(back).fill(key, owner);
    }
  }

  /** Says which row a key points to, where that is known already. */
  synchronized void know(Object key, A row) {
    loaded.putIfAbsent(key, row);
  }

  synchronized boolean isLoaded(Object key) {
    return loaded.containsKey(key);
  }

  A get(Object key) {
    return find(key).orElseThrow(() -> new NotFoundException(target().model(), key));
  }

  /** The row with this key; empty if it is not there. */
  synchronized Optional<A> find(Object key) {
    A row = loaded.get(key);
    if (row == null && !pending.isEmpty()) {
      database.lazyLoads().ask(relation, relation.name());
      load();
      row = loaded.get(key);
    }
    return Optional.ofNullable(row);
  }

  /** Loads every row that a key points to and that is not here yet, in one query. */
  synchronized void load() {
    if (pending.isEmpty()) {
      return;
    }
    List<Object> keys = missing();
    if (!keys.isEmpty()) {
      Table<A> target = target();
      String sql = target.sql().findByKeys(database.dialect());
      ValueKind kind = ValueKind.ofKey(keys.get(0));
      database.each(
          target,
          sql,
          in -> in.setAll(1, kind, keys),
          row -> {
            A loadedRow = target.readOwner(row, 1, peers());
            loaded(target.key(loadedRow), loadedRow);
          });
    }
    pending.clear();
  }

  /**
   * Loads rows ahead of time.
   *
   * @param rows which of them, the others being left for when they are asked for; null for all
   */
  synchronized void load(@Nullable Related<?> rows) {
    if (rows == null) {
      load();
      return;
    }
    List<Object> keys = missing();
    if (!keys.isEmpty()) {
      read(rows, keys);
    }
  }

  @SuppressWarnings("unchecked") // A query of the rows of this relation's own target.
  private void read(Related<?> rows, List<Object> keys) {
    Shape<A> shape = (Shape<A>) rows.shape();
    Related.Question question = rows.of(keys);
    database.each(
        shape.table(),
        question.sql(),
        question.binder(),
        row -> {
          A loadedRow = shape.read(row, peers());
          loaded(relation.target().key(loadedRow), loadedRow);
        });
    shape.prefetch(peers());
  }

  private List<Object> missing() {
    List<Object> keys = pending.distinct();
    keys.removeIf(loaded::containsKey);
    return keys;
  }
}
