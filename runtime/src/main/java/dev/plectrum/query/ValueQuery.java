package dev.plectrum.query;

import dev.plectrum.db.RowMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The part of a query that asks for values of its rows instead of the rows.
 *
 * @param <F> the columns of the query
 */
public abstract class ValueQuery<F> {
  ValueQuery() {}

  abstract Selection<?> selection();

  /** The columns of the query. */
  protected abstract F fields();

  /** What a function says of the columns. */
  final <R extends @Nullable Object> R asked(Function<? super F, ? extends R> said) {
    return Asking.of(selection().root, fields(), said);
  }

  /** One value of each row. */
  public final <A extends @Nullable Object> Values<F, A> values(
      Function<? super F, ? extends Expression<A>> value) {
    Expression<A> a = asked(value);
    return of(List.of(a), row -> a.type().read(row, 1));
  }

  /** Two values of each row. */
  public final <A extends @Nullable Object, B extends @Nullable Object>
      Values<F, Pair<A, B>> values(
          Function<? super F, ? extends Expression<A>> first,
          Function<? super F, ? extends Expression<B>> second) {
    Expression<A> a = asked(first);
    Expression<B> b = asked(second);
    return of(List.of(a, b), row -> new Pair<>(a.type().read(row, 1), b.type().read(row, 2)));
  }

  /** Three values of each row. */
  public final <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>
      Values<F, Triple<A, B, C>> values(
          Function<? super F, ? extends Expression<A>> first,
          Function<? super F, ? extends Expression<B>> second,
          Function<? super F, ? extends Expression<C>> third) {
    Expression<A> a = asked(first);
    Expression<B> b = asked(second);
    Expression<C> c = asked(third);
    return of(
        List.of(a, b, c),
        row -> new Triple<>(a.type().read(row, 1), b.type().read(row, 2), c.type().read(row, 3)));
  }

  /** Four values of each row. */
  public final <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object>
      Values<F, Quadruple<A, B, C, D>> values(
          Function<? super F, ? extends Expression<A>> first,
          Function<? super F, ? extends Expression<B>> second,
          Function<? super F, ? extends Expression<C>> third,
          Function<? super F, ? extends Expression<D>> fourth) {
    Expression<A> a = asked(first);
    Expression<B> b = asked(second);
    Expression<C> c = asked(third);
    Expression<D> d = asked(fourth);
    return of(
        List.of(a, b, c, d),
        row ->
            new Quadruple<>(
                a.type().read(row, 1),
                b.type().read(row, 2),
                c.type().read(row, 3),
                d.type().read(row, 4)));
  }

  /** What is made of two values of each row, such as a record. */
  public final <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
      Values<F, R> values(
          Function<? super F, ? extends Expression<A>> first,
          Function<? super F, ? extends Expression<B>> second,
          BiFunction<? super A, ? super B, ? extends R> make) {
    Expression<A> a = asked(first);
    Expression<B> b = asked(second);
    return of(List.of(a, b), row -> make.apply(a.type().read(row, 1), b.type().read(row, 2)));
  }

  /** What is made of three values of each row, such as a record. */
  public final <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          R extends @Nullable Object>
      Values<F, R> values(
          Function<? super F, ? extends Expression<A>> first,
          Function<? super F, ? extends Expression<B>> second,
          Function<? super F, ? extends Expression<C>> third,
          Make3<? super A, ? super B, ? super C, ? extends R> make) {
    Expression<A> a = asked(first);
    Expression<B> b = asked(second);
    Expression<C> c = asked(third);
    return of(
        List.of(a, b, c),
        row -> make.of(a.type().read(row, 1), b.type().read(row, 2), c.type().read(row, 3)));
  }

  /** What is made of four values of each row, such as a record. */
  public final <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          R extends @Nullable Object>
      Values<F, R> values(
          Function<? super F, ? extends Expression<A>> first,
          Function<? super F, ? extends Expression<B>> second,
          Function<? super F, ? extends Expression<C>> third,
          Function<? super F, ? extends Expression<D>> fourth,
          Make4<? super A, ? super B, ? super C, ? super D, ? extends R> make) {
    Expression<A> a = asked(first);
    Expression<B> b = asked(second);
    Expression<C> c = asked(third);
    Expression<D> d = asked(fourth);
    return of(
        List.of(a, b, c, d),
        row ->
            make.of(
                a.type().read(row, 1),
                b.type().read(row, 2),
                c.type().read(row, 3),
                d.type().read(row, 4)));
  }

  /** What is made of five values of each row, such as a record. */
  public final <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          E extends @Nullable Object,
          R extends @Nullable Object>
      Values<F, R> values(
          Function<? super F, ? extends Expression<A>> first,
          Function<? super F, ? extends Expression<B>> second,
          Function<? super F, ? extends Expression<C>> third,
          Function<? super F, ? extends Expression<D>> fourth,
          Function<? super F, ? extends Expression<E>> fifth,
          Make5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> make) {
    Expression<A> a = asked(first);
    Expression<B> b = asked(second);
    Expression<C> c = asked(third);
    Expression<D> d = asked(fourth);
    Expression<E> e = asked(fifth);
    return of(
        List.of(a, b, c, d, e),
        row ->
            make.of(
                a.type().read(row, 1),
                b.type().read(row, 2),
                c.type().read(row, 3),
                d.type().read(row, 4),
                e.type().read(row, 5)));
  }

  /** What is made of six values of each row, such as a record. */
  public final <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          E extends @Nullable Object,
          G extends @Nullable Object,
          R extends @Nullable Object>
      Values<F, R> values(
          Function<? super F, ? extends Expression<A>> first,
          Function<? super F, ? extends Expression<B>> second,
          Function<? super F, ? extends Expression<C>> third,
          Function<? super F, ? extends Expression<D>> fourth,
          Function<? super F, ? extends Expression<E>> fifth,
          Function<? super F, ? extends Expression<G>> sixth,
          Make6<? super A, ? super B, ? super C, ? super D, ? super E, ? super G, ? extends R>
              make) {
    Expression<A> a = asked(first);
    Expression<B> b = asked(second);
    Expression<C> c = asked(third);
    Expression<D> d = asked(fourth);
    Expression<E> e = asked(fifth);
    Expression<G> g = asked(sixth);
    return of(
        List.of(a, b, c, d, e, g),
        row ->
            make.of(
                a.type().read(row, 1),
                b.type().read(row, 2),
                c.type().read(row, 3),
                d.type().read(row, 4),
                e.type().read(row, 5),
                g.type().read(row, 6)));
  }

  /** A record of each row, which has {@code @Projection}. */
  public final <R> Values<F, R> values(Projector<? super F, R> projector) {
    return of(projector.columns(fields()), projector::read);
  }

  /** One value of all rows together. */
  public final <A extends @Nullable Object> @Nullable A aggregate(
      Function<? super F, ? extends Expression<A>> value) {
    return summedUp(values(value));
  }

  /** Two values of all rows together. */
  public final <A extends @Nullable Object, B extends @Nullable Object> Pair<A, B> aggregate(
      Function<? super F, ? extends Expression<A>> first,
      Function<? super F, ? extends Expression<B>> second) {
    return summedUp(values(first, second));
  }

  /** Three values of all rows together. */
  public final <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>
      Triple<A, B, C> aggregate(
          Function<? super F, ? extends Expression<A>> first,
          Function<? super F, ? extends Expression<B>> second,
          Function<? super F, ? extends Expression<C>> third) {
    return summedUp(values(first, second, third));
  }

  /** Four values of all rows together. */
  public final <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object>
      Quadruple<A, B, C, D> aggregate(
          Function<? super F, ? extends Expression<A>> first,
          Function<? super F, ? extends Expression<B>> second,
          Function<? super F, ? extends Expression<C>> third,
          Function<? super F, ? extends Expression<D>> fourth) {
    return summedUp(values(first, second, third, fourth));
  }

  private static <R extends @Nullable Object> R summedUp(Values<?, R> values) {
    return values.summedUp();
  }

  private <R extends @Nullable Object> Values<F, R> of(
      List<Expression<?>> expressions, RowMapper<R> mapper) {
    List<Term> columns = new ArrayList<>(expressions.size());
    expressions.forEach(expression -> columns.add(expression.term()));
    Selection<?> rows = selection();
    boolean sums = Survey.anyAggregates(columns);
    // What is cut to a part is that before it is summed up.
    return new Values<>(rows.isPart() && sums ? rows.asWhole() : rows, fields(), columns, mapper);
  }
}
