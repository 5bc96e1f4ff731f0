package dev.plectrum.query;

import dev.plectrum.db.MultipleFoundException;
import dev.plectrum.db.NotFoundException;
import dev.plectrum.db.RowMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values of the rows of a query, instead of the rows. Where some of them are aggregates, there is
 * one result for each combination of the others. Immutable, as {@link Query}.
 *
 * @param <F> the columns of the query
 * @param <R> what is made of the values of a row
 */
public final class Values<F, R extends @Nullable Object> {
  private final Selection<?> selection;
  private final F fields;
  private final List<Term> columns;
  private final RowMapper<R> mapper;
  private final boolean within;

  Values(Selection<?> selection, F fields, List<Term> columns, RowMapper<R> mapper) {
    this.selection = selection;
    this.fields = fields;
    this.columns = columns;
    this.mapper = mapper;
    this.within = Asking.isOf(selection.root);
  }

  private <V extends @Nullable Object> V asked(Function<? super F, ? extends V> said) {
    return Asking.of(selection.root, fields, said);
  }

  /** Whether they were asked for where the query was being told something. */
  boolean isWithin() {
    return within;
  }

  private Values<F, R> with(Selection<?> changed) {
    return new Values<>(changed, fields, columns, mapper);
  }

  /** Keeps the rows that meet a condition, before anything is summed up. */
  public Values<F, R> where(Function<? super F, Condition> condition) {
    return with(selection.uncut("filtered").where(asked(condition)));
  }

  /**
   * Leaves out the rows that meet a condition, before anything is summed up; as {@link
   * Query#exclude}.
   */
  public Values<F, R> exclude(Function<? super F, Condition> condition) {
    return where(f -> Exclusion.of(condition.apply(f)).not());
  }

  /**
   * Keeps the results that meet a condition about aggregates, or about what windows see of all
   * results that meet the rest.
   */
  public Values<F, R> having(Function<? super F, Condition> condition) {
    return with(selection.uncut("filtered").having(asked(condition)));
  }

  /** Gives each result once. */
  public Values<F, R> distinct() {
    return with(selection.uncut("made distinct").distinct());
  }

  /** Orders the results, replacing the order there was. */
  @SafeVarargs
  public final Values<F, R> orderBy(Function<? super F, Order>... order) {
    List<Order> all = new ArrayList<>(order.length);
    for (Function<? super F, Order> one : order) {
      all.add(asked(one));
    }
    return with(selection.uncut("ordered").inOrderOf(all));
  }

  /** Gives at most this many results. */
  public Values<F, R> limit(int limit) {
    return with(selection.limit(limit));
  }

  /** Leaves out this many results at the beginning. */
  public Values<F, R> offset(long offset) {
    return with(selection.offset(offset));
  }

  /** The results between two places of the order, among those that are left by now, from 0. */
  public Values<F, R> slice(long from, long to) {
    return with(selection.slice(from, to));
  }

  /** Turns the order around. */
  public Values<F, R> reverse() {
    List<Order> order = new ArrayList<>(Ordering.of(selection.uncut("reversed"), true, false));
    order.replaceAll(Order::reversed);
    return with(selection.orderBy(order));
  }

  /** These results and those of {@code other}, each once. */
  public Values<F, R> union(Values<?, R> other) {
    return combined("UNION", other);
  }

  /** These results and those of {@code other}. */
  public Values<F, R> unionAll(Values<?, R> other) {
    return combined("UNION ALL", other);
  }

  /** The results that {@code other} has too, each once. */
  public Values<F, R> intersect(Values<?, R> other) {
    return combined("INTERSECT", other);
  }

  /** The results that {@code other} has not, each once. */
  public Values<F, R> except(Values<?, R> other) {
    return combined("EXCEPT", other);
  }

  private Values<F, R> combined(String operator, Values<?, R> other) {
    selection.checkNotLocked("put together with others");
    other.selection.checkNotLocked("put together with others");
    return with(
        selection.combined(new Selection.Compound(statement(), operator, other.statement())));
  }

  /** The results. */
  public List<R> list() {
    List<R> results = new ArrayList<>();
    if (!selection.isNone()) {
      SqlText sql = locked().sql();
      selection.database.each(
          selection.table, sql.toString(), sql, row -> results.add(mapper.map(row)));
    }
    return results;
  }

  /**
   * The results, read some thousand at a time: for many of them, as {@link Query#stream()} does.
   */
  public Stream<R> stream() {
    return stream(Query.CHUNK);
  }

  /** The same with so many results at a time. */
  public Stream<R> stream(int rows) {
    if (selection.isNone()) {
      return Stream.of();
    }
    SqlText sql = locked().sql();
    return selection.database.stream(
        selection.table, mapper, sql.toString(), sql, Query.checked(rows));
  }

  /** Hands on each result, and keeps only some of them at a time. */
  public void forEach(Consumer<? super R> action) {
    try (Stream<R> results = stream()) {
      results.forEachOrdered(action);
    }
  }

  /** The first result; empty if there is none, or if it is null. */
  public Optional<R> first() {
    List<R> found = with(selection.slice(0, 1)).list();
    return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.get(0));
  }

  /** The last result; empty if there is none, or if it is null. */
  public Optional<R> last() {
    return reverse().first();
  }

  /**
   * The only result.
   *
   * @throws NotFoundException if there is none
   * @throws MultipleFoundException if there are several
   */
  public R get() {
    List<R> found = with(selection.slice(0, 2)).list();
    String model = selection.table.model();
    return switch (found.size()) {
      case 0 -> throw new NotFoundException(model, "No " + model + " matches.", null);
      case 1 -> found.get(0);
      default -> throw new MultipleFoundException(model);
    };
  }

  /** How many results there are. */
  public long count() {
    return selection.isNone() ? 0 : Counting.count(selection.database, statement().unordered());
  }

  /** Whether there is any result. */
  public boolean exists() {
    if (selection.isNone()) {
      return false;
    }
    SqlText sql = statement().ofOne().sql();
    return selection.database.exists(sql.toString(), sql);
  }

  /**
   * One value of all results together, where the results have what it is of: the average number of
   * tracks of a genre is
   *
   * <pre>{@code
   * tracks.query().values(f -> f.genre().id, f -> f.count()).aggregate(f -> f.count().avg())
   * }</pre>
   */
  public <A> @Nullable A aggregate(Function<? super F, ? extends Expression<A>> value) {
    Expression<A> a = asked(value);
    return summedUp(List.of(a.term()), row -> a.type().read(row, 1));
  }

  /** Two values of all results together. */
  public <A, B> Pair<A, B> aggregate(
      Function<? super F, ? extends Expression<A>> first,
      Function<? super F, ? extends Expression<B>> second) {
    Expression<A> a = asked(first);
    Expression<B> b = asked(second);
    return summedUp(
        List.of(a.term(), b.term()),
        row -> new Pair<>(a.type().read(row, 1), b.type().read(row, 2)));
  }

  private <S extends @Nullable Object> S summedUp(List<Term> aggregates, RowMapper<S> mapper) {
    SqlText sql = Results.sum(selection.database, statement(), columns, aggregates);
    List<S> sums = new ArrayList<>(1);
    selection.database.each(selection.table, sql.toString(), sql, row -> sums.add(mapper.map(row)));
    return sums.get(0);
  }

  /** The SQL that {@link #list} sends, with {@code ?} for the values; for people. */
  public String sql() {
    return statement().sql().toString();
  }

  /** How the database would find the results. */
  public String explain() {
    return explain(Explain.plan());
  }

  /**
   * How the database would find the results, told in some way.
   *
   * @throws UnsupportedOperationException on SQLite, if there is anything to be said of the way
   */
  public String explain(Explain how) {
    String model = selection.table.model();
    return Explaining.explain(selection.database, model, statement().sql(), how);
  }

  /** The only result, where relations are summed up over all rows. */
  R summedUp() {
    return Summary.of(selection, columns, mapper);
  }

  /** The statement that locks the rows whose values it reads, if they have to be. */
  private Select locked() {
    Select statement = statement();
    if (selection.lock() == null) {
      return statement;
    }
    selection.checkLock(
        selection.isDistinct() || selection.compound() != null || statement.isGrouped());
    if (columns.stream().anyMatch(column -> Survey.of(column).hasWindows())) {
      throw selection.lockedInWindow();
    }
    return statement.locking();
  }

  /** The statement as a part of another one. */
  Select inside() {
    selection.checkNotLocked("asked for by another query");
    return statement();
  }

  Select statement() {
    return Select.ofValues(selection, columns);
  }

  @Override
  public String toString() {
    return sql();
  }
}
