package dev.plectrum.db;

import dev.plectrum.model.DeleteRule;
import dev.plectrum.model.ForeignKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one model's table: names, columns, constraints, relations, and how a row
 * becomes a record. The processor writes one subclass per model.
 *
 * <p>Names are passed as SQL needs them: quoted where they are reserved words.
 *
 * @param <T> the model
 */
public abstract class Table<T> {
  private final String model;
  private final String name;
  private final PrimaryKey primaryKey;
  private final List<StoredColumn> columns = new ArrayList<>();
  private final List<StoredColumn> columnsSeen = Collections.unmodifiableList(columns);
  private final List<ToOne<?>> keys = new ArrayList<>();
  private final List<ToOne<?>> keysSeen = Collections.unmodifiableList(keys);
  private final List<ToOne<?>> targets = new ArrayList<>();
  private final List<ToMany<?>> sets = new ArrayList<>();
  private @Nullable Boolean seenFromBehind;
  private final Constraints constraints = new Constraints();
  private final List<Supplier<? extends Table<?>>> referrers = new ArrayList<>();
  private final List<LinkTable> links = new ArrayList<>();
  private final DefaultOrder order = new DefaultOrder();
  private final BitSet computed = new BitSet();
  private final BitSet defaulted = new BitSet();

  /** What rows are written with where no column has a default; nobody changes it. */
  private volatile @Nullable BitSet writtenWithId;

  private volatile @Nullable BitSet writtenWithoutId;

  private volatile @Nullable List<SortKey> ordering;
  private boolean pointedAt;
  private int version = -1;
  private int idOrdinal = -1;
  private volatile @Nullable TableSql sql;

  /**
   * Begins the description of a table.
   *
   * @param model the model as messages name it: {@code store.Track}
   * @param name the table: {@code store_track}
   * @param idComponent the component that is the primary key
   * @param idColumn its column
   */
  protected Table(String model, String name, String idComponent, String idColumn) {
    this(model, name, idComponent, idColumn, ValueKind.LONG);
  }

  /**
   * Begins the description of a table whose primary key is no number.
   *
   * @param idKind what the primary key is: a UUID or text
   */
  protected Table(
      String model, String name, String idComponent, String idColumn, ValueKind idKind) {
    this.model = model;
    this.name = name;
    this.primaryKey = PrimaryKey.of(model, idComponent, idColumn, idKind);
  }

  /**
   * Begins the description of a table whose primary key is made of several columns, so that its
   * rows have a {@link CompositeKey}.
   *
   * @param keyComponents the components that are the key
   * @param keyColumns their columns
   */
  protected Table(String model, String name, List<String> keyComponents, List<String> keyColumns) {
    this.model = model;
    this.name = name;
    this.primaryKey = PrimaryKey.of(model, keyComponents, keyColumns);
  }

  /** The same table for rows that are read as something else. */
  Table(Table<?> source) {
    this.model = source.model;
    this.name = source.name;
    this.primaryKey = source.primaryKey;
    columns.addAll(source.columns);
    keys.addAll(source.keys);
    targets.addAll(source.targets);
    sets.addAll(source.sets);
    order.addAll(source.order);
  }

  /** Adds a column that is never null. Columns are added in the order of the components. */
  protected final void column(String component, String column) {
    column(component, column, 0);
  }

  /** The same for text of so many characters at most, or decimals of so many digits. */
  protected final void column(String component, String column, int limit) {
    columns.add(new StoredColumn(component, column, false, limit));
  }

  /** Adds a column that can be null. */
  protected final void nullableColumn(String component, String column) {
    nullableColumn(component, column, 0);
  }

  /** The same for text of so many characters at most, or decimals of so many digits. */
  protected final void nullableColumn(String component, String column, int limit) {
    columns.add(new StoredColumn(component, column, true, limit));
  }

  /** Says that the database works out a component, whose column has been added before. */
  protected final void computed(String component) {
    computed.set(columns.indexOf(column(component)));
  }

  /** Says that the database has a value for a component of a row that is written without it. */
  protected final void defaulted(String component) {
    defaulted.set(columns.indexOf(column(component)));
  }

  /** Adds a foreign key; its column is added besides. */
  protected final <A> ToOne<A> toOne(
      String component, String column, Supplier<? extends Table<A>> target) {
    ToOne<A> key = new ToOne<>(this, component, column, keyCount(), target, null);
    keys.add(key);
    return key;
  }

  /**
   * Adds one of the tables that a key to several points to.
   *
   * @param step what the step is called: {@code target.track}
   * @param column the column of the key
   */
  protected final <A> ToOne<A> toOneOf(
      String step, String column, TargetType type, Supplier<? extends Table<A>> target) {
    ToOne<A> key = new ToOne<>(this, step, column, keyCount(), target, type);
    targets.add(key);
    return key;
  }

  /** Adds a key to several tables, which have been added before. */
  @SafeVarargs
  protected final <A> ToAny<A> toAny(
      String component, DeleteRule rule, ToOne<? extends A>... tables) {
    List<ToOne<? extends A>> all = new ArrayList<>(tables.length);
    for (ToOne<? extends A> one : tables) {
      constraints.addRule(one.name(), rule);
      all.add(one);
    }
    return new ToAny<>(this, component, all);
  }

  /** Adds a many-to-many relation through a table between the two. */
  protected final <A> ToMany<A> manyToMany(
      String component,
      String linkTable,
      String ownColumn,
      String targetColumn,
      Supplier<? extends Table<A>> target) {
    return linked(
        component, new ToMany.Link(linkTable, ownColumn, targetColumn, false), target, null);
  }

  /** Adds a many-to-many relation of the table with itself, whose links hold in both directions. */
  protected final <A> ToMany<A> symmetrical(
      String component,
      String linkTable,
      String ownColumn,
      String targetColumn,
      Supplier<? extends Table<A>> target) {
    return linked(
        component, new ToMany.Link(linkTable, ownColumn, targetColumn, true), target, null);
  }

  /**
   * Adds a many-to-many relation through the table of a model.
   *
   * @param draft a row of that model with these two keys
   */
  protected final <A, L> ToMany<A> manyThrough(
      String component,
      String linkTable,
      String ownColumn,
      String targetColumn,
      Supplier<? extends Table<A>> target,
      Supplier<? extends Table<L>> through,
      BiFunction<ForeignKey<T>, ForeignKey<A>, Draft<L>> draft) {
    return linked(
        component,
        new ToMany.Link(linkTable, ownColumn, targetColumn, false),
        target,
        Through.of(through, draft));
  }

  private <A> ToMany<A> linked(
      String component,
      ToMany.Link link,
      Supplier<? extends Table<A>> target,
      @Nullable Through<?> through) {
    ToMany<A> set =
        new ToMany<>(
            this, component, sets.size(), link, link.ownColumn(), target, through, false, null);
    sets.add(set);
    return set;
  }

  /** Adds the rows of {@code target} whose foreign key {@code targetColumn} points to this row. */
  protected final <A> ToMany<A> reverseSet(
      String component, String targetColumn, Supplier<? extends Table<A>> target) {
    ToMany<A> set =
        new ToMany<>(this, component, sets.size(), null, targetColumn, target, null, false, null);
    sets.add(set);
    pointedAt = true;
    return set;
  }

  /**
   * Adds the rows of {@code target} whose key {@code targetColumn}, which points to several tables,
   * points to this row.
   */
  protected final <A> ToMany<A> reverseSet(
      String component, String targetColumn, TargetType type, Supplier<? extends Table<A>> target) {
    ToMany<A> set =
        new ToMany<>(this, component, sets.size(), null, targetColumn, target, null, false, type);
    sets.add(set);
    pointedAt = true;
    return set;
  }

  /**
   * Adds the row of {@code target} whose one-to-one key {@code targetColumn} points to this row.
   */
  protected final <A> ToMany<A> reverseOne(
      String component, String targetColumn, Supplier<? extends Table<A>> target) {
    ToMany<A> set =
        new ToMany<>(this, component, sets.size(), null, targetColumn, target, null, true, null);
    sets.add(set);
    pointedAt = true;
    return set;
  }

  /** Names the components of a unique constraint, or of a unique index, for error messages. */
  protected final void unique(String constraint, String... components) {
    constraints.addUnique(constraint, components);
  }

  /** Names the components of a unique constraint that can wait for the end of a transaction. */
  protected final void deferrableUnique(String constraint, String... components) {
    constraints.addDeferrable(constraint, components);
  }

  /** Names the constraint of a foreign key, for error messages, and what its rows do. */
  protected final void foreignKey(String constraint, String component, DeleteRule rule) {
    constraints.addForeignKey(constraint, component, rule);
  }

  /** The same for rows that point to the row with the key {@code other} then. */
  protected final void foreignKey(
      String constraint, String component, DeleteRule rule, Object other) {
    foreignKey(constraint, component, rule);
    constraints.pointElsewhere(component, other);
  }

  /** The same for rows that point to what {@code other} gives then. */
  protected final void foreignKey(
      String constraint, String component, Function<Database, @Nullable Object> other) {
    foreignKey(constraint, component, DeleteRule.SET);
    constraints.pointElsewhere(component, other);
  }

  /** Says that rows of another table point to rows of this one. */
  protected final void pointedToBy(Supplier<? extends Table<?>> referrer) {
    referrers.add(referrer);
  }

  /**
   * Says that a table in between, which belongs to no model, has links of the rows of this one.
   *
   * @param relation what the links are called: {@code store.Playlist.tracks}
   * @param linkTable the table
   * @param column its column for the keys of this table
   */
  protected final void linkedIn(String relation, String linkTable, String column) {
    links.add(new LinkTable(relation, linkTable, column));
  }

  /** A table between two models, seen from one of them. */
  record LinkTable(String name, String table, String column) {}

  /** Names the components that a CHECK constraint speaks of, for error messages. */
  protected final void check(String constraint, String... components) {
    constraints.addCheck(constraint, components);
  }

  /** Says which component counts how often a row was changed. Its column has been added before. */
  protected final void versionedBy(String component) {
    version = columns.indexOf(column(component));
  }

  /**
   * Adds a step to the default order.
   *
   * @param path a component, or one of a row that keys lead to: {@code album.title}; a key stands
   *     for the default order of the rows it points to
   */
  protected final void orderBy(String path, boolean descending) {
    order.add(path, descending);
  }

  /**
   * The record of the current row.
   *
   * @param at the index of this table's first column
   * @param peers what the rows of this result load together
   */
  public abstract T read(Row row, int at, Peers peers) throws SQLException;

  /** The record of the current row, whose relations know whose they are. */
  final T readOwner(Row row, int at, Peers peers) throws SQLException {
    T read = read(row, at, peers);
    if (pointedAt) {
      peers.own(read);
    }
    if (isSeenFromBehind()) {
      peers.point(read);
    }
    return read;
  }

  /** Whether the row that one of its keys leads to has a way back to the only row with that key. */
  private boolean isSeenFromBehind() {
    Boolean known = seenFromBehind;
    if (known == null) {
      known = keys.stream().anyMatch(key -> key.back() != null);
      seenFromBehind = known;
    }
    return known;
  }

  /**
   * The primary key of {@code row}: a {@link Long}, {@link java.util.UUID}, {@link String} or
   * {@link CompositeKey}.
   */
  public abstract Object key(T row);

  /**
   * The primary key in the current row, or null if there is none.
   *
   * @param at the index of its first column; the others follow
   */
  public @Nullable Object readKey(Row row, int at) throws SQLException {
    return row.key(at, idKind());
  }

  /**
   * Whether there is a row in columns that are joined.
   *
   * @param at the index of the first of them
   */
  final boolean isThere(Row row, int at) throws SQLException {
    ValueKind kind = primaryKey.isComposite() ? ValueKind.TEXT : idKind();
    return row.key(at + idOrdinal(), kind) != null;
  }

  /** The primary key itself. */
  public final PrimaryKey primaryKey() {
    return primaryKey;
  }

  /**
   * How often {@code row} was changed before it was read.
   *
   * @throws IllegalStateException if the model has no {@code @Version}
   */
  public long version(T row) {
    throw new IllegalStateException(model + " has no @Version.");
  }

  /** The column that counts how often a row was changed, or null if none does. */
  public final @Nullable StoredColumn versionColumn() {
    return version < 0 ? null : columns.get(version);
  }

  /**
   * What an UPDATE of several rows says besides, so that it counts as a change of each: {@code ,
   * version = version + 1}. Empty if the rows have no version.
   */
  public String versionStep() {
    StoredColumn version = versionColumn();
    return version == null ? "" : ", " + version.column() + " = " + version.column() + " + 1";
  }

  /** The model as messages name it: {@code store.Track}. */
  public final String model() {
    return model;
  }

  /** The table's name, quoted where it has to be. */
  public final String name() {
    return name;
  }

  /**
   * The column of the primary key.
   *
   * @throws IllegalStateException if it has several
   */
  public final String idColumn() {
    return primaryKey.column();
  }

  /** Every stored column, in the order of the components. */
  public final List<StoredColumn> columns() {
    return columnsSeen;
  }

  /**
   * The column of a component.
   *
   * @throws IllegalArgumentException if the component has no column in this table
   */
  public final StoredColumn column(String component) {
    for (StoredColumn column : columns) {
      if (column.component().equals(component)) {
        return column;
      }
    }
    throw new IllegalArgumentException(model + " has no column for " + component + ".");
  }

  /** Whether a component has a column in this table. */
  final boolean has(String component) {
    return columns.stream().anyMatch(column -> column.component().equals(component));
  }

  /** The default order; may be empty. */
  public final List<SortKey> ordering() {
    List<SortKey> known = ordering;
    if (known == null) {
      known = order.resolve(this);
      ordering = known;
    }
    return known;
  }

  final DefaultOrder order() {
    return order;
  }

  /** The foreign key of a component. */
  final ToOne<?> key(String component) {
    for (ToOne<?> key : keys) {
      if (key.name().equals(component)) {
        return key;
      }
    }
    throw new IllegalArgumentException(model + " has no foreign key " + component + ".");
  }

  /** The foreign keys. */
  public final List<ToOne<?>> keys() {
    return keysSeen;
  }

  /** The many-to-many relations and reverse sets. */
  public final List<ToMany<?>> sets() {
    return Collections.unmodifiableList(sets);
  }

  /** The steps to the tables of keys that point to several. */
  public final List<ToOne<?>> targets() {
    return Collections.unmodifiableList(targets);
  }

  /** How many steps to one row there are: foreign keys, and those of keys to several tables. */
  final int keyCount() {
    return keys.size() + targets.size();
  }

  /** How many many-to-many relations and reverse sets there are. */
  final int setCount() {
    return sets.size();
  }

  /**
   * What the primary key is.
   *
   * @throws IllegalStateException if it has several columns
   */
  public final ValueKind idKind() {
    return primaryKey.kind();
  }

  /** What the rows of a foreign key do when the row they point to is deleted. */
  public final DeleteRule rule(ToOne<?> key) {
    return constraints.rule(key);
  }

  /** Whether hooks run when a row is saved or deleted. */
  protected boolean hasHooks() {
    return false;
  }

  /** Runs what has to happen once a row is saved. */
  protected void afterSave(T row, boolean created) {}

  /** Runs what has to happen before a row is deleted. */
  protected void beforeDelete(T row) {}

  /** Runs what has to happen once a row is deleted. */
  protected void afterDelete(T row) {}

  /** The constraints of the table. */
  final Constraints constraints() {
    return constraints;
  }

  /** The tables known to point to this one. */
  final List<Table<?>> referrers() {
    List<Table<?>> tables = new ArrayList<>(referrers.size());
    referrers.forEach(referrer -> tables.add(referrer.get()));
    return tables;
  }

  /** The tables in between that have links of rows of this one. */
  final List<LinkTable> links() {
    return Collections.unmodifiableList(links);
  }

  /** Whether the database works out a column. */
  public final boolean isComputed(StoredColumn column) {
    return computed.get(columns.indexOf(column));
  }

  /**
   * Whether no two rows have the same values in these columns: the key, or those of one unique
   * constraint. A constraint of some rows only, or of what is made of a column, counts too; one
   * that can wait does not, for no row that is written can be known by it.
   */
  public final boolean isUnique(List<String> columnNames) {
    if (new HashSet<>(columnNames).equals(new HashSet<>(primaryKey.columns()))) {
      return true;
    }
    Set<String> components = new HashSet<>();
    columnNames.forEach(name -> components.add(columns.get(ordinal(name)).component()));
    return !components.isEmpty() && constraints.isUnique(components);
  }

  /** The components of each unique constraint that can wait for the end of a transaction. */
  public final List<List<String>> deferrableComponents() {
    return constraints.deferrable();
  }

  /**
   * Whether these columns are the only ones, beside the key, of which no two rows have the same.
   */
  final boolean isOnlyUnique(List<String> columnNames) {
    return constraints.hasOneUniqueAtMost() && isUnique(columnNames);
  }

  /** Whether rows can be written without some of their columns. */
  final boolean hasDefaults() {
    return !defaulted.isEmpty();
  }

  /**
   * The columns that a new row is written with: all but what the database works out, what it has a
   * value for and nobody has set, and a key that it chooses.
   */
  final BitSet written(Draft<?> draft) {
    if (defaulted.isEmpty()) {
      BitSet known = draft.hasId() ? writtenWithId : writtenWithoutId;
      if (known != null) {
        return known;
      }
    }
    BitSet written = new BitSet();
    written.set(0, columns.size());
    written.andNot(computed);
    for (int i = defaulted.nextSetBit(0); i >= 0; i = defaulted.nextSetBit(i + 1)) {
      written.set(i, draft.columns().get(i));
    }
    if (!draft.hasId()) {
      if (!primaryKey.isComposite()) {
        // The database chooses it. Nothing chooses the parts of a key.
        written.clear(idOrdinal());
      }
      writtenWithoutId = written;
    } else {
      writtenWithId = written;
    }
    return written;
  }

  /** The place of the primary key, or of its first part, among the columns. */
  final int idOrdinal() {
    int known = idOrdinal;
    if (known < 0) {
      known = columns.indexOf(column(primaryKey.components().get(0)));
      idOrdinal = known;
    }
    return known;
  }

  /** The place of the version among the columns; -1 if there is none. */
  final int versionOrdinal() {
    return version;
  }

  /** The place of a column among the columns, by its name. */
  final int ordinal(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).column().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException(name + " has no column " + column + ".");
  }

  /** The statements about this table that are the same every time. */
  final TableSql sql() {
    TableSql known = sql;
    if (known == null) {
      known = new TableSql(this);
      sql = known;
    }
    return known;
  }

  @Override
  public final String toString() {
    return name;
  }
}
