package dev.plectrum.query;

import dev.plectrum.db.Table;
import dev.plectrum.db.ToMany;
import dev.plectrum.db.ToOne;
import dev.plectrum.model.ForeignKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * The columns of a table, at the end of a path. The processor writes one subclass per model, with a
 * field for each column and a method for each relation.
 *
 * <p>A relation may lead to many rows. A condition then asks for one of them, the same one in all
 * of its parts; {@link #isNull} asks for none; an aggregate such as {@link #count} sums them up.
 *
 * @param <T> the model
 */
public abstract non-sealed class Fields<T> implements Assignable, Loadable {
  final Path<T> path;

  /** The columns at the end of {@code path}. */
  protected Fields(Path<T> path) {
    this.path = path;
  }

  /** One step further, through a foreign key of this table. */
  protected final <A> Path<A> to(ToOne<A> step) {
    return path.to(step);
  }

  /** One step further, to the many rows of a relation of this table. */
  protected final <A> Path<A> to(ToMany<A> relation) {
    return path.to(relation);
  }

  /** The same path to only some rows; what is made of it goes through {@link #filtered}. */
  protected final Path<T> filtered() {
    return path.filtered();
  }

  /**
   * Lets the last step of {@code fields} lead only to rows that meet a condition. Two such steps
   * with the same {@code only} are one: they lead to the same row.
   */
  protected static <F extends Fields<?>> F filtered(F fields, Function<? super F, Condition> only) {
    fields.path.keepOnly(only, only.apply(fields));
    return fields;
  }

  /** Is {@code row}. */
  public final Condition eq(T row) {
    return key(path.table().key(row), true);
  }

  /** Is the row that {@code key} points to. */
  public final Condition eq(ForeignKey<T> key) {
    return key(key.key(), true);
  }

  /** Is the same row as that of {@code other}, which may be of a query around this one. */
  public final Condition eq(Fields<T> other) {
    return new Condition.Comparison(path.key(), Condition.Operator.EQ, other.path.key());
  }

  /** Is not {@code row}. */
  public final Condition ne(T row) {
    return key(path.table().key(row), false);
  }

  /** Is not the row that {@code key} points to. */
  public final Condition ne(ForeignKey<T> key) {
    return key(key.key(), false);
  }

  /** Is another row than that of {@code other}. */
  public final Condition ne(Fields<T> other) {
    return new Condition.Comparison(path.key(), Condition.Operator.NE, other.path.key());
  }

  /** Is one of {@code rows}. */
  public final Condition in(Collection<T> rows) {
    Table<T> table = path.table();
    List<Object> keys = new ArrayList<>(rows.size());
    rows.forEach(row -> keys.add(table.key(row)));
    return Conditions.anyKey(path.key(), keys);
  }

  /** Is one of the rows that another query finds. */
  public final Condition in(Query<T, ?, ?> query) {
    return Conditions.in(path.key(), query.asKeys(), query.isWithin());
  }

  /** There is none. */
  public final Condition isNull() {
    return isNull(true);
  }

  /** There is one. */
  public final Condition isNotNull() {
    return isNull(false);
  }

  /** There is none, or, for false, there is one. */
  public final Condition isNull(boolean expected) {
    return new Condition.Null(path.key().columns().get(0), expected);
  }

  /**
   * In the default order of these rows, and by their key if they have none. By the key in any case
   * orders the field itself: {@code f.album().id.asc()}.
   */
  public final Order asc() {
    return Order.natural(path, false);
  }

  /** In the default order of these rows, turned around. */
  public final Order desc() {
    return Order.natural(path, true);
  }

  /** How many rows there are. */
  public final LongExpression count() {
    return new LongExpression(Aggregate.count(path));
  }

  /** How many different rows there are. */
  public final LongExpression countDistinct() {
    Place key = path.key();
    if (key.isComposite()) {
      throw new IllegalArgumentException(
          "No database counts different rows by "
              + key
              + ", which has several columns; count different values of one of them.");
    }
    return new LongExpression(Aggregate.ofDistinct("COUNT", key));
  }

  /** Points to {@code row}, in an update. */
  public final Assignment to(T row) {
    return Assignment.ofKey(path.key(), path.table().key(row));
  }

  /** Points to the row that {@code key} points to, in an update. */
  public final Assignment to(ForeignKey<T> key) {
    return Assignment.ofKey(path.key(), key.key());
  }

  /**
   * Points to the row whose key an expression is, in an update: {@code f.album().toKey(when(…))}.
   *
   * @throws IllegalArgumentException if its values are no keys of those rows
   */
  public final Assignment toKey(Expression<?> key) {
    return Assignment.ofKey(path, key);
  }

  /** Points to no row, in an update. */
  public final Assignment toNull() {
    return Assignment.toNull(path.key());
  }

  /** Has one of these keys. */
  protected final Condition keys(Collection<?> keys) {
    return Conditions.anyKey(path.key(), List.copyOf(keys));
  }

  /** Has a key before this one, or this one as well. */
  protected final Condition before(Object key, boolean equal) {
    return new Condition.Comparison(
        path.key(), equal ? Condition.Operator.LTE : Condition.Operator.LT, Term.key(key));
  }

  /** Has a key behind this one, or this one as well. */
  protected final Condition behind(Object key, boolean equal) {
    return new Condition.Comparison(
        path.key(), equal ? Condition.Operator.GTE : Condition.Operator.GT, Term.key(key));
  }

  /** Has this key, or another one. */
  protected final Condition key(Object key, boolean equal) {
    return new Condition.Comparison(
        path.key(), equal ? Condition.Operator.EQ : Condition.Operator.NE, Term.key(key));
  }
}
