package dev.plectrum.query;

import dev.plectrum.db.Database;
import dev.plectrum.db.StoredColumn;
import dev.plectrum.db.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything a query says, without the types that make it safe to say. Immutable; generated queries
 * only pass it on.
 *
 * @param <T> the model
 */
public final class Selection<T> {
  final Database database;
  final Table<T> table;
  final Path<T> root;
  private @Nullable Condition where;
  private @Nullable Condition windowed;
  private @Nullable Condition having;
  private @Nullable Condition seenGroups;
  private List<Order> order = List.of();
  private boolean inNoOrder;
  private List<Path<?>> selected = List.of();
  private List<Prefetching<?>> prefetched = List.of();
  private List<Term> distinctOn = List.of();
  private boolean distinct;
  private int limit = Integer.MAX_VALUE;
  private long offset;
  private @Nullable Compound compound;
  private @Nullable Source source;
  private @Nullable Lock lock;
  private List<Path<?>> locked = List.of();

  private Selection(Database database, Path<T> root) {
    this.database = database;
    this.table = root.table();
    this.root = root;
  }

  private Selection(Selection<T> other) {
    this(other, other.database);
  }

  private Selection(Selection<T> other, Database database) {
    this(database, other.root);
    where = other.where;
    windowed = other.windowed;
    having = other.having;
    seenGroups = other.seenGroups;
    order = other.order;
    inNoOrder = other.inNoOrder;
    selected = other.selected;
    prefetched = other.prefetched;
    distinctOn = other.distinctOn;
    distinct = other.distinct;
    limit = other.limit;
    offset = other.offset;
    compound = other.compound;
    source = other.source;
    lock = other.lock;
    locked = other.locked;
  }

  /** Every row of a table. */
  static <T> Selection<T> of(Database database, Path<T> root) {
    return new Selection<>(database, root);
  }

  @Nullable Condition where() {
    return where;
  }

  @Nullable Condition having() {
    return having;
  }

  /** What the rows have to meet that windows see; null if nothing is asked of those. */
  @Nullable Condition windowed() {
    return windowed;
  }

  /** What groups have to meet that windows see, which see all that meet {@link #having}. */
  @Nullable Condition seenGroups() {
    return seenGroups;
  }

  List<Order> order() {
    return order;
  }

  /** Whether even the model's own order is not asked for. */
  boolean isInNoOrder() {
    return inNoOrder;
  }

  List<Path<?>> selected() {
    return selected;
  }

  List<Prefetching<?>> prefetched() {
    return prefetched;
  }

  List<Term> distinctOn() {
    return distinctOn;
  }

  boolean isDistinct() {
    return distinct;
  }

  int limit() {
    return limit;
  }

  long offset() {
    return offset;
  }

  @Nullable Compound compound() {
    return compound;
  }

  /** What it begins with instead of the rows of the table; null for those. */
  @Nullable Source source() {
    return source;
  }

  @Nullable Lock lock() {
    return lock;
  }

  List<Path<?>> locked() {
    return locked;
  }

  /** The same, asked of another database. */
  Selection<T> using(Database other) {
    return new Selection<>(this, other);
  }

  /**
   * The same with its rows locked.
   *
   * @param lock how; null for not at all
   * @param of the paths to the tables whose rows are locked; empty for all that are read
   */
  Selection<T> lock(@Nullable Lock lock, List<Path<?>> of) {
    Selection<T> copy = new Selection<>(this);
    copy.lock = lock;
    copy.locked = List.copyOf(of);
    return copy;
  }

  /**
   * Looks whether the rows can be locked, if they have to be.
   *
   * @param together whether a result may stand for several rows
   */
  void checkLock(boolean together) {
    if (lock == null) {
      return;
    }
    if (together) {
      throw new IllegalStateException(
          "Rows of "
              + table.model()
              + " are locked one by one, which is not possible where they are made distinct, put"
              + " together with others or summed up.");
    }
    if (!database.inTransaction()) {
      throw new IllegalStateException(
          "Rows of " + table.model() + " are locked for a transaction, and there is none.");
    }
    if (order.stream().anyMatch(step -> Survey.of(step.term()).hasWindows())) {
      throw lockedInWindow();
    }
    locked.stream().filter(path -> path.parent() != null).forEach(this::checkLocked);
  }

  /** The same without locking its rows. */
  Selection<T> unlocked() {
    return lock == null ? this : lock(null, List.of());
  }

  /**
   * Looks whether the rows are to be locked, which only the statement that reads them does.
   *
   * @param done what is about to be done with them
   * @throws IllegalStateException if they are
   */
  void checkNotLocked(String done) {
    if (lock != null) {
      throw new IllegalStateException(
          "Rows of "
              + table.model()
              + " are locked by the statement that reads them, and would not be where they are "
              + done
              + ": lock the rows of the query that is sent, or read these first.");
    }
  }

  /** What is thrown where rows that a window looks at are to be locked. */
  IllegalStateException lockedInWindow() {
    return new IllegalStateException(
        "Rows of "
            + table.model()
            + " cannot be locked while a window looks at them: lock them first.");
  }

  /**
   * Rows of another table are locked where they are read along, and where there is one for each.
   */
  private void checkLocked(Path<?> path) {
    String rows = "Rows of " + path.table().model() + " along " + path;
    if (path.optional() || path.isToMany()) {
      throw new IllegalArgumentException(
          rows + " cannot be locked, as there need not be one for each of " + table.model() + ".");
    }
    Condition where = where();
    boolean read =
        selected.stream().anyMatch(one -> one.startsWith(path))
            || where != null
                && Survey.of(where).places().stream()
                    .anyMatch(place -> place.path().startsWith(path));
    if (!read) {
      throw new IllegalArgumentException(rows + " are locked only where they are selected.");
    }
  }

  /** Whether only some of the rows are taken, by their places. */
  boolean isPart() {
    return limit != Integer.MAX_VALUE || offset > 0;
  }

  /** Whether nothing can come of it. */
  boolean isNone() {
    Condition condition = where;
    return limit == 0
        || condition != null && condition.isNever()
        || compound != null && compound.isNone();
  }

  Selection<T> where(Condition condition) {
    single("filtered");
    // What a window sees are the rows that meet all the rest.
    if (seesWindow(condition)) {
      Condition rest = part(condition, false);
      Selection<T> seen = windowed(part(condition, true));
      return rest.isAlways() ? seen : seen.where(rest);
    }
    Condition known = where;
    Selection<T> copy = new Selection<>(this);
    // Each call speaks of rows of its own in to-many relations.
    copy.where =
        known == null || known.isAlways()
            ? condition
            : new Condition.Apart(known, condition).simplified();
    return copy;
  }

  /** The same rows asked for by another condition, and by nothing else. */
  Selection<T> asking(Condition condition) {
    Selection<T> copy = new Selection<>(this);
    copy.where = condition;
    return copy;
  }

  /**
   * This, as long as all that chooses its rows is a condition.
   *
   * @throws IllegalStateException otherwise
   */
  Selection<T> joinable() {
    single("joined with those of others");
    if (!distinctOn.isEmpty()) {
      throw new IllegalStateException(
          "The rows of "
              + table.model()
              + " cannot be joined with those of others when only the first of each is meant.");
    }
    return uncut("joined with those of others");
  }

  /**
   * Looks whether it can stand in a statement that is sent to a database.
   *
   * @throws IllegalArgumentException if it asks another one
   */
  void checkAsks(Database asked) {
    if (asked != database) {
      throw new IllegalArgumentException(
          "The rows of "
              + table.model()
              + " are in another database than the query that they are asked for in; say using(…)"
              + " for both, or ask for the values first.");
    }
  }

  private void single(String done) {
    if (compound != null) {
      throw new IllegalStateException(
          "The rows of several queries of "
              + table.model()
              + " cannot be "
              + done
              + " together, only those of each of them.");
    }
  }

  private static boolean seesWindow(Condition condition) {
    return Survey.anyWindows(condition);
  }

  /** What of a condition is about windows, or is not. */
  private static Condition part(Condition condition, boolean windows) {
    List<Condition> parts =
        condition instanceof Condition.Junction both && both.isAll()
            ? both.parts()
            : List.of(condition);
    return Condition.all(parts.stream().filter(one -> seesWindow(one) == windows).toList());
  }

  private Selection<T> windowed(Condition condition) {
    Condition known = windowed;
    Selection<T> copy = new Selection<>(this);
    copy.windowed = known == null ? condition : known.and(condition);
    return copy;
  }

  /**
   * The same with what is asked of windows as a plain condition: that the key is among those of the
   * rows which meet it, where a window sees all rows that meet everything else.
   */
  Selection<T> settled() {
    Condition asked = windowed;
    if (asked == null) {
      return this;
    }
    Selection<T> seen = new Selection<>(database, root);
    seen.where = where;
    Selection<T> copy = new Selection<>(this);
    copy.windowed = null;
    copy.where =
        new Condition.Written(
            (out, parts) -> out.term(parts.get(0)).append(" IN ").term(parts.get(1)),
            root.key(),
            new KeptKeys(seen, asked));
    return copy;
  }

  /** The same rows, or groups, before any is left out because of what others have. */
  Selection<T> unchosen() {
    boolean groups = seenGroups != null;
    Selection<T> copy = new Selection<>(groups ? settled() : this);
    copy.seenGroups = null;
    copy.windowed = null;
    copy.distinct = false;
    copy.distinctOn = groups ? distinctOn : List.of();
    return copy.whole();
  }

  Selection<T> having(Condition condition) {
    Condition known = having;
    Selection<T> copy = new Selection<>(this);
    if (!seesWindow(condition)) {
      copy.having = known == null ? condition : known.and(condition);
      return copy;
    }
    Condition seen = part(condition, true);
    copy.seenGroups = seenGroups == null ? seen : seenGroups.and(seen);
    Condition rest = part(condition, false);
    return rest.isAlways() ? copy : copy.having(rest);
  }

  Selection<T> orderBy(List<Order> order) {
    Selection<T> copy = new Selection<>(this);
    copy.order = order.isEmpty() ? List.of() : List.copyOf(Order.steps(order));
    copy.inNoOrder = false;
    return copy;
  }

  /** In the order of these steps, and in none at all if there are no steps. */
  Selection<T> inOrderOf(List<Order> steps) {
    Selection<T> copy = orderBy(steps);
    copy.inNoOrder = steps.isEmpty();
    return copy;
  }

  Selection<T> select(List<Path<?>> paths) {
    List<Path<?>> all = new ArrayList<>(selected);
    all.addAll(paths);
    Selection<T> copy = new Selection<>(this);
    copy.selected = List.copyOf(all);
    return copy;
  }

  Selection<T> prefetch(List<Prefetching<?>> relations) {
    List<Prefetching<?>> all = new ArrayList<>(prefetched);
    for (Prefetching<?> one : relations) {
      one.checkComesAfter(all);
      all.add(one);
    }
    Selection<T> copy = new Selection<>(this);
    copy.prefetched = List.copyOf(all);
    return copy;
  }

  Selection<T> distinct() {
    single("made distinct");
    Selection<T> copy = new Selection<>(this);
    copy.distinct = true;
    return copy;
  }

  Selection<T> distinctOn(List<Term> terms) {
    single("made distinct");
    Selection<T> copy = new Selection<>(this);
    copy.distinctOn = List.copyOf(terms);
    return copy;
  }

  Selection<T> limit(int limit) {
    if (limit < 0) {
      throw new IllegalArgumentException("A limit cannot be negative: " + limit);
    }
    Selection<T> copy = new Selection<>(this);
    copy.limit = limit;
    return copy;
  }

  Selection<T> offset(long offset) {
    if (offset < 0) {
      throw new IllegalArgumentException("An offset cannot be negative: " + offset);
    }
    Selection<T> copy = new Selection<>(this);
    copy.offset = offset;
    return copy;
  }

  /** The rows between two places among those of this one. */
  Selection<T> slice(long from, long to) {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("There is no slice from " + from + " to " + to + ".");
    }
    Selection<T> copy = new Selection<>(this);
    copy.offset = offset + from;
    long left = limit == Integer.MAX_VALUE ? Long.MAX_VALUE : Math.max(0, limit - from);
    copy.limit = (int) Math.min(Integer.MAX_VALUE, Math.min(left, to - from));
    return copy;
  }

  /** All of it, whatever the places. */
  Selection<T> whole() {
    Selection<T> copy = new Selection<>(this);
    copy.limit = Integer.MAX_VALUE;
    copy.offset = 0;
    return copy;
  }

  Selection<T> combined(Compound compound) {
    Selection<T> copy = new Selection<>(database, root);
    copy.compound = compound;
    copy.prefetched = prefetched;
    return copy;
  }

  /**
   * The same rows as what another query begins with, which several queries put together are not.
   */
  Selection<T> asSource() {
    Compound together = compound;
    if (together == null) {
      return this;
    }
    Selection<T> copy = new Selection<>(this);
    copy.source =
        new Source(
            List.of(together.left(), together.right()), out -> Select.writeMembers(out, together));
    copy.compound = null;
    return copy;
  }

  /** The rows that it gives, as often as it gives them, as what another query begins with. */
  Selection<T> asListed() {
    Selection<T> plain = unjoined().unlocked();
    List<String> names = table.columns().stream().map(StoredColumn::column).toList();
    Select rows = Select.ofRows(plain, List.of(), false).named(names, names.size());
    Selection<T> copy = Selection.of(database, root);
    copy.source = new Source(List.of(rows), out -> Select.writeMember(out, rows));
    return copy;
  }

  /** Just the rows that are left after all, whatever is done with them then. */
  Selection<T> asWhole() {
    if (isPart() && repeatsRows()) {
      return asListed();
    }
    Select keys = Select.ofRows(unjoined(), List.of(), false).ofKeys(root);
    return Selection.of(database, root).where(Conditions.in(root.key(), keys.apart()));
  }

  /**
   * The same rows, not asked to be distinct if they are so anyway: only an order through a relation
   * to many gives one several times.
   */
  Selection<T> once() {
    if (!distinct || repeatsRows()) {
      return this;
    }
    Selection<T> copy = new Selection<>(this);
    copy.distinct = false;
    return copy;
  }

  /** Whether a row may come several times: once for each of many rows that it is ordered by. */
  boolean repeatsRows() {
    return compound == null
        && distinctOn.isEmpty()
        && order.stream().anyMatch(step -> Survey.of(step.term()).readsMany());
  }

  /** The same without what is joined to each row. */
  Selection<T> unjoined() {
    Selection<T> copy = new Selection<>(this);
    copy.selected = List.of();
    return copy;
  }

  /**
   * This, as long as all of its rows are meant.
   *
   * @param done what is about to be done with them
   * @throws IllegalStateException if they have been cut to a part by their places
   */
  Selection<T> uncut(String done) {
    if (isPart()) {
      throw new IllegalStateException(
          "The rows of "
              + table.model()
              + " cannot be "
              + done
              + " when they have been cut to a part; do that before limit(), offset() or slice().");
    }
    return this;
  }

  /**
   * Rows that stand for those of a table.
   *
   * @param queries those that give them
   * @param writing writes them as one SELECT
   */
  record Source(List<Select> queries, Consumer<SqlText> writing) {}

  /** Several queries put together. */
  record Compound(Select left, String operator, Select right) {
    /** Whether none of them has what it takes. */
    boolean isNone() {
      return switch (operator) {
        case "INTERSECT" -> left.isNone() || right.isNone();
        case "EXCEPT" -> left.isNone();
        default -> left.isNone() && right.isNone();
      };
    }
  }
}
