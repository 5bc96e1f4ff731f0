package dev.plectrum.db;

import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.ReverseSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The other side of a to-many relation, seen from one row.
 *
 * @param <A> the model on the other side
 */
abstract class BatchSet<A> {
  final SetBatch<A> batch;
  final Object owner;

  BatchSet(SetBatch<A> batch, Object owner) {
    this.batch = batch;
    this.owner = owner;
  }

  public final List<A> list() {
    return batch.list(owner);
  }

  public final long count() {
    List<A> known = batch.known(owner);
    if (known != null) {
      return known.size();
    }
    ToMany<A> relation = batch.relation();
    ToMany.Link link = relation.link();
    String table = link == null ? relation.target().name() : link.table();
    return batch
        .database()
        .count(
            "SELECT COUNT(*) FROM " + table + " WHERE " + relation.column() + " = ?",
            in -> in.setKey(1, owner));
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof BatchSet<?> that
        && batch.relation() == that.batch.relation()
        && owner.equals(that.owner);
  }

  @Override
  public final int hashCode() {
    return owner.hashCode();
  }

  @Override
  public final String toString() {
    return batch.relation().name() + " of " + owner;
  }

  /** The rows whose foreign key points to the owner. */
  static final class Pointing<A> extends BatchSet<A> implements ReverseSet<A> {
    Pointing(SetBatch<A> batch, Object owner) {
      super(batch, owner);
    }
  }

  /** The rows that a table in between links with the owner. */
  static final class Linked<A> extends BatchSet<A> implements ManyToMany<A> {
    Linked(SetBatch<A> batch, Object owner) {
      super(batch, owner);
    }

    @Override
    public void add(A row) {
      addKeys(List.of(key(row)));
    }

    @Override
    public void add(ForeignKey<A> key) {
      addKeys(List.of(key.key()));
    }

    @Override
    public void addAll(List<A> rows) {
      addKeys(rows.stream().map(this::key).toList());
    }

    @Override
    public boolean remove(A row) {
      return removeKey(key(row));
    }

    @Override
    public boolean remove(ForeignKey<A> key) {
      return removeKey(key.key());
    }

    @Override
    public void clear() {
      ToMany.Link link = link();
      batch
          .database()
          .execute(
              batch.relation().table(),
              "DELETE FROM " + link.table() + " WHERE " + link.ownColumn() + " = ?",
              in -> in.setKey(1, owner));
      batch.forget(owner);
    }

    private void addKeys(List<Object> keys) {
      ToMany.Link link = link();
      String sql =
          "INSERT INTO %s (%s, %s) VALUES (?, ?) ON CONFLICT DO NOTHING"
              .formatted(link.table(), link.ownColumn(), link.targetColumn());
      batch.database().link(batch.relation(), sql, owner, keys);
      batch.forget(owner);
    }

    private boolean removeKey(Object key) {
      ToMany.Link link = link();
      int removed =
          batch
              .database()
              .execute(
                  batch.relation().table(),
                  "DELETE FROM %s WHERE %s = ? AND %s = ?"
                      .formatted(link.table(), link.ownColumn(), link.targetColumn()),
                  in -> {
                    in.setKey(1, owner);
                    in.setKey(2, key);
                  });
      batch.forget(owner);
      return removed > 0;
    }

    private Object key(A row) {
      return batch.relation().target().key(row);
    }

    private ToMany.Link link() {
      ToMany.Link link = batch.relation().link();
      if (link == null) {
        throw new IllegalStateException(batch.relation() + " has no table in between.");
      }
      return link;
    }
  }
}
