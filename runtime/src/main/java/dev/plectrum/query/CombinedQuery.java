package dev.plectrum.query;

/**
 * The part of a query that puts it together with another one of the same model, by what the two ask
 * for ({@link #and}, {@link #or}, {@link #xor}) or by the rows that they have ({@link #union} and
 * the like).
 *
 * @param <T> the model
 * @param <F> the columns of the query
 * @param <Q> the query itself
 */
public abstract class CombinedQuery<T, F extends Fields<T>, Q extends Query<T, F, Q>>
    extends SplitQuery<T, F> {
  CombinedQuery() {}

  /** The same kind of query that says something else. */
  protected abstract Q with(Selection<T> selection);

  /**
   * The rows that {@code other} asks for too, as one query that goes on: Django's {@code &}. All
   * but what is asked for, such as the order and what is selected along, is that of this one.
   *
   * @throws IllegalStateException if one of the two has been cut, made distinct by some values or
   *     put together from several queries
   */
  public final Q and(Q other) {
    return with(joinable().where(asked(other)));
  }

  /**
   * The rows that this query or {@code other} asks for, as one query that goes on: Django's {@code
   * |}. All but what is asked for, such as the order and what is selected along, is that of this
   * one.
   *
   * @throws IllegalStateException if one of the two has been cut, made distinct by some values or
   *     put together from several queries
   */
  public final Q or(Q other) {
    return with(joinable().asking(own().or(asked(other))));
  }

  /**
   * The rows that either this query or {@code other} asks for, but not both, as one query that goes
   * on: Django's {@code ^}. All but what is asked for, such as the order and what is selected
   * along, is that of this one.
   *
   * @throws IllegalStateException if one of the two has been cut, made distinct by some values or
   *     put together from several queries
   */
  public final Q xor(Q other) {
    return with(joinable().asking(own().xor(asked(other))));
  }

  private Selection<T> joinable() {
    return selection().joinable().settled();
  }

  private Condition own() {
    Condition where = joinable().where();
    return where == null ? Condition.always() : where;
  }

  /** What another query asks for, said of the rows of this one. */
  private Condition asked(Q other) {
    Selection<T> theirs = other.selection().joinable().settled();
    theirs.checkAsks(selection().database);
    theirs.checkNotLocked("asked for by another query");
    Condition where = theirs.where();
    if (where == null || where.isAlways() || where.isNever() || theirs.root == selection().root) {
      return where == null ? Condition.always() : where;
    }
    return fields().in(other);
  }

  /** The rows of this query and those of {@code other}, each once. */
  public final Q union(Q other) {
    return combined("UNION", other);
  }

  /** The rows of this query and those of {@code other}; what both have comes twice. */
  public final Q unionAll(Q other) {
    return combined("UNION ALL", other);
  }

  /** The rows that {@code other} has too. */
  public final Q intersect(Q other) {
    return combined("INTERSECT", other);
  }

  /** The rows that {@code other} has not. */
  public final Q except(Q other) {
    return combined("EXCEPT", other);
  }

  private Q combined(String operator, Q other) {
    other.selection().checkAsks(selection().database);
    return with(
        selection()
            .combined(
                new Selection.Compound(member(selection()), operator, member(other.selection()))));
  }

  private static Select member(Selection<?> selection) {
    selection.checkNotLocked("put together with others");
    return new Statement<>(selection.unjoined()).rows(false).asMember();
  }
}
