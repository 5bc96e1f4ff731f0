package dev.plectrum.db;

import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.ReverseOne;
import dev.plectrum.model.ReverseSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

  public List<A> list() {
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
            "SELECT COUNT(*) FROM " + table + " WHERE " + ofOwner(), in -> in.setKey(1, stored()));
  }

  /** What the rows of the owner hold for its key. */
  final Object stored() {
    return TargetType.stored(batch.relation().type(), owner);
  }

  /** What the rows of the owner, whose key is the only parameter, have in common. */
  final String ofOwner() {
    ToMany<A> relation = batch.relation();
    TargetType type = relation.type();
    return relation.column() + " = ?" + (type == null ? "" : " AND " + type.condition(""));
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

  /** The primary keys of rows on the other side. */
  final List<Object> keys(Collection<? extends A> rows) {
    Table<A> target = batch.relation().target();
    List<Object> keys = new ArrayList<>(rows.size());
    rows.forEach(row -> keys.add(target.key(present(row))));
    return keys;
  }

  /** What is given for a row of the other side, which is never null. */
  final <R> R present(@Nullable R given) {
    return Objects.requireNonNull(
        given, () -> batch.relation() + " is given null where a row belongs.");
  }

  final Database database() {
    return batch.database();
  }

  /** A set of rows that point to the owner. */
  abstract static class Owned<A> extends BatchSet<A> {
    private @Nullable Object row;

    Owned(SetBatch<A> batch, Object owner) {
      super(batch, owner);
    }

    /** Says which row the owner is. */
    final void own(Object row) {
      this.row = row;
    }

    @Override
    public final List<A> list() {
      Object known = row;
      if (known != null) {
        batch.know(owner, known);
      }
      return super.list();
    }
  }

  /** The row whose one-to-one key points to the owner. */
  static final class One<A> extends Owned<A> implements ReverseOne<A> {
    One(SetBatch<A> batch, Object owner) {
      super(batch, owner);
    }

    @Override
    public Optional<A> find() {
      return list().stream().findFirst();
    }

    @Override
    public A get() {
      ToMany<A> relation = batch.relation();
      return find()
          .orElseThrow(
              () ->
                  new NotFoundException(
                      relation.target().model(),
                      relation.table().model()
                          + " "
                          + owner
                          + " has no "
                          + relation.target().model()
                          + ".",
                      null));
    }

    @Override
    public boolean isLoaded() {
      return batch.known(owner) != null;
    }
  }

  /** The rows whose foreign key points to the owner. */
  static final class Pointing<A> extends Owned<A> implements ReverseSet<A> {
    Pointing(SetBatch<A> batch, Object owner) {
      super(batch, owner);
    }

    @Override
    public void add(A row) {
      addAll(Collections.singletonList(row));
    }

    @Override
    public void addAll(Collection<? extends A> rows) {
      point(keys(rows));
    }

    @Override
    public boolean remove(A row) {
      return removeAll(Collections.singletonList(row)) > 0;
    }

    @Override
    public int removeAll(Collection<? extends A> rows) {
      List<Object> keys = keys(rows);
      return keys.isEmpty() ? 0 : free(anyOf(), keys);
    }

    @Override
    public void set(Collection<? extends A> rows) {
      List<Object> keys = keys(rows);
      if (keys.isEmpty()) {
        clear();
        return;
      }
      database()
          .atomic(
              () -> {
                if (isNullable() || batch.relation().type() != null) {
                  free("NOT (" + anyOf() + ")", keys);
                } else if (!find("NOT (" + anyOf() + ")", keys).isEmpty()) {
                  throw needed();
                }
                point(keys);
              });
    }

    @Override
    public void clear() {
      free(null, List.of());
    }

    /** Lets the rows with these keys point to the owner. */
    private void point(List<Object> keys) {
      if (keys.isEmpty()) {
        return;
      }
      TargetType type = batch.relation().type();
      String step = target().versionStep();
      // A row that is there already has not been changed.
      String elsewhere =
          type == null ? "" : " OR " + type.column() + " IS DISTINCT FROM '" + type.label() + "'";
      String moved =
          step.isEmpty() ? "" : " AND (" + column() + " IS DISTINCT FROM ?" + elsewhere + ")";
      change(
          "UPDATE %s SET %s%s = ?%s WHERE %s%s"
              .formatted(
                  target().name(),
                  type == null ? "" : type.condition("") + ", ",
                  column(),
                  step,
                  anyOf(),
                  moved),
          in -> {
            in.setKey(1, stored());
            int next = in.setKeys(2, keys);
            if (!moved.isEmpty()) {
              in.setKey(next, stored());
            }
          });
    }

    /**
     * Lets rows of the owner point nowhere, or deletes them where that cannot be but their key may
     * point to several tables. Returns how many there were.
     *
     * @param only which of them, over {@code keys}; null for all
     */
    private int free(@Nullable String only, List<Object> keys) {
      TargetType type = batch.relation().type();
      if (!isNullable()) {
        if (type == null) {
          throw needed();
        }
        return delete(only, keys);
      }
      return change(
          "UPDATE "
              + target().name()
              + " SET "
              + (type == null ? "" : type.column() + " = NULL, ")
              + column()
              + " = NULL"
              + target().versionStep()
              + " WHERE "
              + ofOwner()
              + (only == null ? "" : " AND " + only),
          in -> bind(in, only, keys));
    }

    private void bind(Parameters in, @Nullable String only, List<Object> keys) throws SQLException {
      in.setKey(1, stored());
      if (only != null) {
        in.setKeys(2, keys);
      }
    }

    /** Deletes rows of the owner; what goes along with them is not counted. */
    private int delete(@Nullable String only, List<Object> keys) {
      List<Object> found = find(only, keys);
      if (!found.isEmpty()) {
        new Deletion(database(), target(), found).run();
      }
      batch.forget(owner);
      return found.size();
    }

    /** The keys of rows of the owner. Asks the database, as what is loaded may be only some. */
    private List<Object> find(@Nullable String only, List<Object> keys) {
      Table<A> target = target();
      List<Object> found = new ArrayList<>();
      database()
          .each(
              null,
              "SELECT "
                  + String.join(", ", target.primaryKey().columns())
                  + " FROM "
                  + target.name()
                  + " WHERE "
                  + ofOwner()
                  + (only == null ? "" : " AND " + only),
              in -> bind(in, only, keys),
              row -> found.add(row.present(1, target.readKey(row, 1))));
      return found;
    }

    private boolean isNullable() {
      Table<A> target = target();
      return target.columns().get(target.ordinal(column())).nullable();
    }

    private IllegalStateException needed() {
      Table<A> target = target();
      String component = target.columns().get(target.ordinal(column())).component();
      return new IllegalStateException(
          target.model()
              + "."
              + component
              + " is never null: give the row another one, or delete it.");
    }

    private int change(String sql, Binder binder) {
      int changed = database().update(target(), sql, binder, List.of(column()));
      batch.forget(owner);
      return changed;
    }

    private String anyOf() {
      return target().primaryKey().any("", database().dialect());
    }

    private Table<A> target() {
      return batch.relation().target();
    }

    private String column() {
      return batch.relation().column();
    }
  }

  /** The rows that a table in between links with the owner. */
  static final class Linked<A> extends BatchSet<A> implements ManyToMany<A> {
    private final Links links;

    Linked(SetBatch<A> batch, Object owner) {
      super(batch, owner);
      this.links = new Links(batch.database(), batch.relation());
    }

    @Override
    public void add(A row) {
      addAll(Collections.singletonList(row));
    }

    @Override
    public void add(ForeignKey<A> key) {
      links.add(owner, List.of(present(key).key()));
      changed();
    }

    @Override
    public void addAll(Collection<? extends A> rows) {
      links.add(owner, keys(rows));
      changed();
    }

    /** Forgets what was loaded, as something else has changed the links. */
    void changed() {
      batch.forgetLinks(owner);
    }

    @Override
    public boolean remove(A row) {
      return removeAll(Collections.singletonList(row)) > 0;
    }

    @Override
    public boolean remove(ForeignKey<A> key) {
      int removed = links.remove(owner, List.of(present(key).key()));
      changed();
      return removed > 0;
    }

    @Override
    public int removeAll(Collection<? extends A> rows) {
      int removed = links.remove(owner, keys(rows));
      changed();
      return removed;
    }

    @Override
    public void set(Collection<? extends A> rows) {
      links.set(owner, keys(rows));
      changed();
    }

    @Override
    public void clear() {
      links.clear(owner);
      changed();
    }
  }
}
