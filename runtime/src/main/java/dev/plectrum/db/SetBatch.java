package dev.plectrum.db;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One to-many relation of the rows of one result, and the rows on its other side once loaded.
 *
 * @param <A> the model on the other side
 */
final class SetBatch<A> {
  private final Database database;
  private final ToMany<A> relation;
  private final KeyList pending = new KeyList();
  private final Map<Object, List<A>> loaded = new HashMap<>();
  private @Nullable Peers peers;
  private @Nullable Object current;
  private BatchSet.@Nullable Owned<A> last;
  private boolean fresh;

  SetBatch(Database database, ToMany<A> relation) {
    this.database = database;
    this.relation = relation;
  }

  Database database() {
    return database;
  }

  ToMany<A> relation() {
    return relation;
  }

  BatchSet.Linked<A> many(long owner) {
    pending.add(owner);
    return new BatchSet.Linked<>(this, owner);
  }

  BatchSet.Linked<A> many(Object owner) {
    pending.add(owner);
    return new BatchSet.Linked<>(this, owner);
  }

  BatchSet.Pointing<A> reverse(long owner) {
    pending.add(owner);
    BatchSet.Pointing<A> set = new BatchSet.Pointing<>(this, owner);
    last = set;
    return set;
  }

  BatchSet.Pointing<A> reverse(Object owner) {
    pending.add(owner);
    BatchSet.Pointing<A> set = new BatchSet.Pointing<>(this, owner);
    last = set;
    return set;
  }

  BatchSet.One<A> one(long owner) {
    pending.add(owner);
    current = owner;
    BatchSet.One<A> set = new BatchSet.One<>(this, owner);
    last = set;
    return set;
  }

  BatchSet.One<A> one(Object owner) {
    pending.add(owner);
    current = owner;
    BatchSet.One<A> set = new BatchSet.One<>(this, owner);
    last = set;
    return set;
  }

  /** Tells the set that was made last whose it is. */
  void own(Object row) {
    BatchSet.Owned<A> made = last;
    if (made != null) {
      made.own(row);
      last = null;
    }
  }

  /** Says which row the rows of an owner point back to, so that nobody has to load it. */
  synchronized void know(Object owner, Object row) {
    know(relation, peers(), owner, row);
  }

  /**
   * Says it to rows that are read for a relation.
   *
   * @param peers what they load together
   */
  @SuppressWarnings("unchecked") // The key leads back to the table that the owner is a row of.
  static void know(ToMany<?> relation, Peers peers, Object owner, Object row) {
    Table<?> target = relation.target();
    for (ToOne<?> key : relation.type() == null ? target.keys() : target.targets()) {
      if (key.column().equals(relation.column()) && key.target() == relation.table()) {
        ((KeyBatch<Object>) peers.batch(key)).know(owner, row);
        return;
      }
    }
  }

  /** What the rows that this batch loads will load together in turn. */
  Peers peers() {
    Peers known = peers;
    if (known == null) {
      known = new Peers(database, relation.target());
      peers = known;
    }
    return known;
  }

  /** Fills what was added last from columns joined to the same row; nulls if there is no row. */
  void fillCurrent(Row row, int at) throws SQLException {
    Object owner = current;
    fresh = false;
    if (owner == null) {
      return;
    }
    Table<A> target = relation.target();
    boolean found = target.isThere(row, at);
    if (!loaded.containsKey(owner)) {
      loaded.put(owner, found ? List.of(target.readOwner(row, at, peers())) : List.of());
      fresh = found;
    }
    pending.removeLast();
  }

  /** Says which row is the only one of an owner. */
  @SuppressWarnings("unchecked") // A row of the table on the other side.
  synchronized void fill(Object owner, Object row) {
    loaded.putIfAbsent(owner, List.of((A) row));
  }

  /** Whether what was filled last is a row that was not here before. */
  boolean isFresh() {
    return fresh;
  }

  /** The rows of an owner, or null if they have not been loaded. */
  synchronized @Nullable List<A> known(Object owner) {
    return loaded.get(owner);
  }

  synchronized List<A> list(Object owner) {
    List<A> rows = loaded.get(owner);
    if (rows == null) {
      database.lazyLoads().ask(relation, relation.name());
      load();
      rows = loaded.get(owner);
    }
    return rows == null ? List.of() : rows;
  }

  /** Forgets the rows of one owner, because they have changed. */
  synchronized void forget(Object owner) {
    if (loaded.remove(owner) != null) {
      pending.add(owner);
    }
  }

  /** Forgets the rows of one owner, and of those that were or are linked with it both ways. */
  synchronized void forgetLinks(Object owner) {
    ToMany.Link link = relation.link();
    if (link == null || !link.symmetrical()) {
      forget(owner);
    } else {
      loaded.keySet().forEach(pending::add);
      loaded.clear();
    }
  }

  /** Loads the rows of every owner that has none here yet, in one query. */
  synchronized void load() {
    load(null);
  }

  /**
   * The same with only some rows of each.
   *
   * @param only which ones; null for all
   */
  synchronized void load(@Nullable Related<?> only) {
    if (pending.isEmpty()) {
      return;
    }
    List<Object> owners = pending.distinct();
    owners.removeIf(loaded::containsKey);
    if (!owners.isEmpty()) {
      Map<Object, List<A>> rows = new HashMap<>();
      owners.forEach(owner -> rows.put(owner, new ArrayList<>()));
      if (only == null) {
        read(owners, rows);
      } else {
        read(only, owners, rows);
      }
      rows.forEach((owner, list) -> loaded.put(owner, List.copyOf(list)));
    }
    pending.clear();
  }

  @SuppressWarnings("unchecked") // A query of the rows of this relation's own target.
  private void read(Related<?> only, List<Object> owners, Map<Object, List<A>> rows) {
    OwnedRows.read(database, relation, (Related<A>) only, owners, rows, peers());
  }

  private void read(List<Object> owners, Map<Object, List<A>> rows) {
    ValueKind kind = ValueKind.ofKey(owners.get(0));
    Table<A> target = relation.target();
    ToMany.Link link = relation.link();
    if (link == null) {
      int ownerAt = target.ordinal(relation.column()) + 1;
      database.each(
          target,
          target.sql().findAll(relation.column(), relation.type(), database.dialect()),
          in -> in.setKeys(1, TargetType.stored(relation.type(), owners)),
          row -> {
            List<A> list = rows.get(TargetType.key(relation.type(), row, ownerAt, kind));
            if (list != null) {
              list.add(target.readOwner(row, 1, peers()));
            }
          });
      return;
    }
    // A row that is linked with several owners is one object for all of them.
    Map<Object, A> shared = new HashMap<>();
    database.each(
        target,
        target.sql().findLinked(link, database.dialect()),
        in -> in.setAll(1, kind, owners),
        row -> {
          List<A> list = rows.get(row.key(1, kind));
          if (list != null) {
            A linked = target.readOwner(row, 2, peers());
            A first = shared.putIfAbsent(target.key(linked), linked);
            list.add(first == null ? linked : first);
          }
        });
  }
}
