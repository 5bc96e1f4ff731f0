package dev.plectrum.db;

import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.GenericForeignKey;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.OneToOne;
import dev.plectrum.model.ReverseOne;
import dev.plectrum.model.ReverseSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one result load together: for each relation of their table, the keys of all of
 * them. The first row that is asked for a relation loads it for all.
 */
public final class Peers {
  private static final @Nullable KeyBatch<?>[] NO_KEYS = {};
  private static final @Nullable SetBatch<?>[] NO_SETS = {};

  private final Database database;
  private final @Nullable KeyBatch<?>[] keys;
  private final @Nullable SetBatch<?>[] sets;

  Peers(Database database, Table<?> table) {
    this.database = database;
    this.keys = table.keyCount() == 0 ? NO_KEYS : new KeyBatch<?>[table.keyCount()];
    this.sets = table.setCount() == 0 ? NO_SETS : new SetBatch<?>[table.setCount()];
  }

  /** A foreign key of the row that is being read. */
  public <A> ForeignKey<A> key(ToOne<A> relation, long key) {
    return batch(relation).add(key);
  }

  /** A foreign key of the row that is being read. */
  public <A> ForeignKey<A> key(ToOne<A> relation, UUID key) {
    return batch(relation).add(key);
  }

  /** A foreign key of the row that is being read. */
  public <A> ForeignKey<A> key(ToOne<A> relation, String key) {
    return batch(relation).add(key);
  }

  /** A foreign key to a table that the site chooses, which says what kind of key it has. */
  public <A> ForeignKey<A> chosenKey(ToOne<A> relation, Row row, int index) throws SQLException {
    return batch(relation).add(row.presentKey(index, kind(relation)));
  }

  /** {@link #chosenKey}, or null. */
  public <A> @Nullable ForeignKey<A> nullableChosenKey(ToOne<A> relation, Row row, int index)
      throws SQLException {
    return batch(relation).addNullable(row.key(index, kind(relation)));
  }

  /** A one-to-one key to a table that the site chooses. */
  public <A> OneToOne<A> chosenOneToOne(ToOne<A> relation, Row row, int index) throws SQLException {
    return batch(relation).add(row.presentKey(index, kind(relation)));
  }

  /** {@link #chosenOneToOne}, or null. */
  public <A> @Nullable OneToOne<A> nullableChosenOneToOne(ToOne<A> relation, Row row, int index)
      throws SQLException {
    return batch(relation).addNullable(row.key(index, kind(relation)));
  }

  private ValueKind kind(ToOne<?> relation) {
    return database.chosen(relation.target()).idKind();
  }

  /** Where the rows come from. */
  Database database() {
    return database;
  }

  /** A foreign key of the row that is being read, or null. */
  public <A> @Nullable ForeignKey<A> nullableKey(ToOne<A> relation, @Nullable Long key) {
    return batch(relation).addNullable(key);
  }

  /** A foreign key of the row that is being read, or null. */
  public <A> @Nullable ForeignKey<A> nullableKey(ToOne<A> relation, @Nullable UUID key) {
    return batch(relation).addNullable(key);
  }

  /** A foreign key of the row that is being read, or null. */
  public <A> @Nullable ForeignKey<A> nullableKey(ToOne<A> relation, @Nullable String key) {
    return batch(relation).addNullable(key);
  }

  /** A one-to-one key of the row that is being read. */
  public <A> OneToOne<A> oneToOne(ToOne<A> relation, long key) {
    return batch(relation).add(key);
  }

  /** A one-to-one key of the row that is being read. */
  public <A> OneToOne<A> oneToOne(ToOne<A> relation, UUID key) {
    return batch(relation).add(key);
  }

  /** A one-to-one key of the row that is being read. */
  public <A> OneToOne<A> oneToOne(ToOne<A> relation, String key) {
    return batch(relation).add(key);
  }

  /** A one-to-one key of the row that is being read, or null. */
  public <A> @Nullable OneToOne<A> nullableOneToOne(ToOne<A> relation, @Nullable Long key) {
    return batch(relation).addNullable(key);
  }

  /** A one-to-one key of the row that is being read, or null. */
  public <A> @Nullable OneToOne<A> nullableOneToOne(ToOne<A> relation, @Nullable UUID key) {
    return batch(relation).addNullable(key);
  }

  /** A one-to-one key of the row that is being read, or null. */
  public <A> @Nullable OneToOne<A> nullableOneToOne(ToOne<A> relation, @Nullable String key) {
    return batch(relation).addNullable(key);
  }

  /** A key of the row that is being read to a row of one of several tables, or null. */
  public <T> @Nullable GenericForeignKey<T> nullableTarget(
      ToAny<T> relation, @Nullable String type, @Nullable Object key) {
    if (type != null && key != null) {
      return target(relation, type, key);
    }
    relation.targets().forEach(target -> batch(target).addNullable((Object) null));
    return null;
  }

  /** A key of the row that is being read to a row of one of several tables. */
  public <T> GenericForeignKey<T> target(ToAny<T> relation, String type, Object key) {
    BatchKey<? extends T> found = null;
    @Nullable Object own = key;
    for (ToOne<? extends T> target : relation.targets()) {
      TargetType known = target.type();
      boolean here = known != null && known.label().equals(type);
      if (here && known.asText() && key instanceof String text) {
        own = TargetType.parsed(text, kind(target));
      }
      BatchKey<? extends T> read = batch(target).addNullable(here ? own : null);
      found = here ? read : found;
    }
    return new BatchTarget<>(relation, type, own == null ? key : own, found);
  }

  /** The rows linked with the row that is being read, whose own key is {@code ownKey}. */
  public <A> ManyToMany<A> many(ToMany<A> relation, long ownKey) {
    return batch(relation).many(ownKey);
  }

  /** The rows linked with the row that is being read, whose own key is {@code ownKey}. */
  public <A> ManyToMany<A> many(ToMany<A> relation, UUID ownKey) {
    return batch(relation).many(ownKey);
  }

  /** The rows linked with the row that is being read, whose own key is {@code ownKey}. */
  public <A> ManyToMany<A> many(ToMany<A> relation, String ownKey) {
    return batch(relation).many(ownKey);
  }

  /** The rows that point to the row that is being read, whose own key is {@code ownKey}. */
  public <A> ReverseSet<A> reverse(ToMany<A> relation, long ownKey) {
    return batch(relation).reverse(ownKey);
  }

  /** The rows that point to the row that is being read, whose own key is {@code ownKey}. */
  public <A> ReverseSet<A> reverse(ToMany<A> relation, UUID ownKey) {
    return batch(relation).reverse(ownKey);
  }

  /** The rows that point to the row that is being read, whose own key is {@code ownKey}. */
  public <A> ReverseSet<A> reverse(ToMany<A> relation, String ownKey) {
    return batch(relation).reverse(ownKey);
  }

  /** The row that points to the row that is being read, whose own key is {@code ownKey}. */
  public <A> ReverseOne<A> one(ToMany<A> relation, long ownKey) {
    return batch(relation).one(ownKey);
  }

  /** The row that points to the row that is being read, whose own key is {@code ownKey}. */
  public <A> ReverseOne<A> one(ToMany<A> relation, UUID ownKey) {
    return batch(relation).one(ownKey);
  }

  /** The row that points to the row that is being read, whose own key is {@code ownKey}. */
  public <A> ReverseOne<A> one(ToMany<A> relation, String ownKey) {
    return batch(relation).one(ownKey);
  }

  /** Tells the sets of the row that was read last whose they are. */
  void own(Object row) {
    for (SetBatch<?> batch : sets) {
      if (batch != null) {
        batch.own(row);
      }
    }
  }

  /** Tells the one-to-one keys of the row that was read last whose they are. */
  void point(Object row) {
    for (KeyBatch<?> batch : keys) {
      if (batch != null) {
        batch.point(row);
      }
    }
  }

  /** The keys of one relation, of every row read so far. */
  @SuppressWarnings("unchecked") // Only a KeyBatch<A> is ever stored at the place of a ToOne<A>.
  <A> KeyBatch<A> batch(ToOne<A> relation) {
    KeyBatch<A> batch = (KeyBatch<A>) keys[relation.ordinal()];
    if (batch == null) {
      batch = new KeyBatch<>(database, relation);
      keys[relation.ordinal()] = batch;
    }
    return batch;
  }

  /** The owners of one to-many relation, every row read so far. */
  @SuppressWarnings("unchecked") // Only a SetBatch<A> is ever stored at the place of a ToMany<A>.
  <A> SetBatch<A> batch(ToMany<A> relation) {
    SetBatch<A> batch = (SetBatch<A>) sets[relation.ordinal()];
    if (batch == null) {
      batch = new SetBatch<>(database, relation);
      sets[relation.ordinal()] = batch;
    }
    return batch;
  }
}
