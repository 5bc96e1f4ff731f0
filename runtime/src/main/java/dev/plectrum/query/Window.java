package dev.plectrum.query;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows that a row of the result is seen together with: {@code Window.partitionBy(f.genre().id)
 * .orderBy(f.unitPrice.desc())}. A condition about what is seen there is met by what is left of the
 * rows that meet all others.
 */
public final class Window {
  private static final String EXCLUDE = " EXCLUDE ";
  private static final String GROUPS = " GROUPS ";

  private final List<Term> partition;
  private final List<Order> order;
  private final String frame;
  private final boolean measured;

  private Window(List<Term> partition, List<Order> order, String frame, boolean measured) {
    this.partition = partition;
    this.order = order;
    this.frame = frame;
    this.measured = measured;
  }

  /** All rows. */
  public static Window all() {
    return new Window(List.of(), List.of(), "", false);
  }

  /** The rows that have the same values. */
  public static Window partitionBy(Expression<?>... expressions) {
    List<Term> terms = new ArrayList<>(expressions.length);
    for (Expression<?> expression : expressions) {
      terms.add(expression.term());
    }
    return new Window(terms, List.of(), "", false);
  }

  static Window ofTerms(List<Term> partition, List<Order> order) {
    return new Window(partition, order, "", false);
  }

  /** The rows in an order; aggregates reach from the first one to this one and its equals. */
  public Window orderBy(Order... order) {
    return new Window(partition, Order.steps(List.of(order)), frame, measured);
  }

  /**
   * The rows from {@code from} to {@code to}, counted.
   *
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Window rows(Bound from, Bound to) {
    return framed("ROWS", from, to);
  }

  /**
   * The rows from {@code from} to {@code to}, as far as their values of the order reach. Where that
   * is said in numbers the order has one step, which is a number.
   *
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Window range(Bound from, Bound to) {
    return framed("RANGE", from, to);
  }

  /**
   * The groups of rows that are equal in the order from {@code from} to {@code to}.
   *
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Window groups(Bound from, Bound to) {
    return framed(GROUPS.strip(), from, to);
  }

  private Window framed(String mode, Bound from, Bound to) {
    if (from.place > to.place || from.place == Bound.END || to.place == -Bound.END) {
      throw new IllegalArgumentException(
          "A frame that begins at "
              + from.sql()
              + " cannot end at "
              + to.sql()
              + ": it would end before it begins.");
    }
    boolean distances = from.isDistance() || to.isDistance();
    return new Window(
        partition,
        order,
        " " + mode + " BETWEEN " + from.sql() + " AND " + to.sql(),
        mode.equals("RANGE") && distances);
  }

  /** Looks whether the order is one that the frame can be said of. */
  private void check() {
    if (measured && (order.size() != 1 || !order.get(0).isByNumber())) {
      throw new IllegalArgumentException(
          "range() says in numbers how far values reach, so that the order of the window is one"
              + " number: orderBy(f.price.asc()).");
    }
    if (frame.startsWith(GROUPS) && order.isEmpty()) {
      throw new IllegalArgumentException(
          "groups() counts rows that are equal in the order of the window, and it has none: say"
              + " orderBy(…).");
    }
  }

  /** The same rows without this one. */
  public Window withoutCurrentRow() {
    return without("CURRENT ROW");
  }

  /** The same rows without this one and its equals in the order. */
  public Window withoutGroup() {
    return without("GROUP");
  }

  /** The same rows with this one, but without its equals in the order. */
  public Window withoutTies() {
    return without("TIES");
  }

  private Window without(String rows) {
    if (frame.isEmpty() || frame.contains(EXCLUDE)) {
      throw new IllegalArgumentException(
          "A window leaves out rows of its frame, once: say rows(…), range(…) or groups(…) before.");
    }
    return new Window(partition, order, frame + EXCLUDE + rows, measured);
  }

  /**
   * An aggregate of these rows.
   *
   * @throws IllegalArgumentException if it is none, or one of different values or in an order of
   *     its own, which no database sees over a window
   */
  public <V, S extends Expression<V>> S over(TypedExpression<V, S> aggregate) {
    if (!(aggregate.term() instanceof Aggregate) || !Survey.of(aggregate.term()).hasAggregates()) {
      throw new IllegalArgumentException(
          "Only an aggregate such as f.price.sum() can be seen over a window.");
    }
    if (aggregate.term() instanceof Aggregate one && !one.isOfPlainRows()) {
      throw new IllegalArgumentException(
          "An aggregate over a window is of all of its rows, in the order of the window: not of"
              + " different values, nor in an order of its own.");
    }
    return aggregate.like(new Over(aggregate.term(), this, true));
  }

  /** The number of the row. */
  public LongExpression rowNumber() {
    return number("ROW_NUMBER()");
  }

  /** The place of the row; equal ones share it and leave a gap. */
  public LongExpression rank() {
    return number("RANK()");
  }

  /** The place of the row; equal ones share it and leave no gap. */
  public LongExpression denseRank() {
    return number("DENSE_RANK()");
  }

  /** How many of the other rows come before, from 0 to 1. */
  public DoubleExpression percentRank() {
    return new DoubleExpression(new Over(Term.call("PERCENT_RANK"), this, false));
  }

  /** How many of the rows come before or are equal, from 0 to 1. */
  public DoubleExpression cumeDist() {
    return new DoubleExpression(new Over(Term.call("CUME_DIST"), this, false));
  }

  /** The number of the part, if the rows are divided into so many. */
  public IntExpression ntile(int parts) {
    return new IntExpression(
        new Over(Term.call("NTILE", Functions.number(counted("parts", parts))), this, false));
  }

  /** What the row so many before has; null if there is none. */
  public <V, S extends Expression<V>> S lag(TypedExpression<V, S> value, int rows) {
    return value.like(of(Term.call("LAG", value.term(), Functions.number(rows))));
  }

  /** What the row so many before has; {@code otherwise} if there is none. */
  public <V, S extends Expression<V>> S lag(TypedExpression<V, S> value, int rows, V otherwise) {
    return value.like(of("LAG", value, rows, value.type().value(otherwise)));
  }

  /** What the row so many before has; {@code otherwise} if there is none. */
  public <V, S extends Expression<V>> S lag(
      TypedExpression<V, S> value, int rows, Expression<V> otherwise) {
    return value.like(of("LAG", value, rows, otherwise.term()), List.of(otherwise));
  }

  /** What the row so many after has; null if there is none. */
  public <V, S extends Expression<V>> S lead(TypedExpression<V, S> value, int rows) {
    return value.like(of(Term.call("LEAD", value.term(), Functions.number(rows))));
  }

  /** What the row so many after has; {@code otherwise} if there is none. */
  public <V, S extends Expression<V>> S lead(TypedExpression<V, S> value, int rows, V otherwise) {
    return value.like(of("LEAD", value, rows, value.type().value(otherwise)));
  }

  /** What the row so many after has; {@code otherwise} if there is none. */
  public <V, S extends Expression<V>> S lead(
      TypedExpression<V, S> value, int rows, Expression<V> otherwise) {
    return value.like(of("LEAD", value, rows, otherwise.term()), List.of(otherwise));
  }

  /** What the first row has. */
  public <V, S extends Expression<V>> S firstValue(TypedExpression<V, S> value) {
    return value.like(of(Term.call("FIRST_VALUE", value.term())));
  }

  /** What the last row has. */
  public <V, S extends Expression<V>> S lastValue(TypedExpression<V, S> value) {
    return value.like(of(Term.call("LAST_VALUE", value.term())));
  }

  /** What the row with this number, from 1, has; null if there is none. */
  public <V, S extends Expression<V>> S nthValue(TypedExpression<V, S> value, int number) {
    return value.like(
        of(Term.call("NTH_VALUE", value.term(), Functions.number(counted("row", number)))));
  }

  private static int counted(String what, int number) {
    if (number < 1) {
      throw new IllegalArgumentException("A window has no " + what + " " + number + "; from 1 on.");
    }
    return number;
  }

  private LongExpression number(String function) {
    return new LongExpression(new Over(Term.of((out, parts) -> out.append(function)), this, false));
  }

  private Term of(String function, Expression<?> value, int rows, Term otherwise) {
    return new Over(
        Term.call(function, value.term(), Functions.number(rows), otherwise),
        this,
        value.term().nullable() || otherwise.nullable());
  }

  private Term of(Term function) {
    return new Over(function, this, true);
  }

  /** Where a frame begins or ends. */
  public static final class Bound {
    private static final long END = Long.MAX_VALUE;

    private final String sql;
    private final long place;

    private Bound(String sql, long place) {
      this.sql = sql;
      this.place = place;
    }

    private String sql() {
      return sql;
    }

    private boolean isDistance() {
      return !sql.startsWith("UNBOUNDED") && !sql.startsWith("CURRENT");
    }

    /** The first row. */
    public static Bound unboundedPreceding() {
      return new Bound("UNBOUNDED PRECEDING", -END);
    }

    /** The last row. */
    public static Bound unboundedFollowing() {
      return new Bound("UNBOUNDED FOLLOWING", END);
    }

    /** This row. */
    public static Bound currentRow() {
      return new Bound("CURRENT ROW", 0);
    }

    /** So many before this one. */
    public static Bound preceding(int count) {
      return new Bound(positive(count) + " PRECEDING", -count);
    }

    /** So many after this one. */
    public static Bound following(int count) {
      return new Bound(positive(count) + " FOLLOWING", count);
    }

    private static int positive(int count) {
      if (count < 0) {
        throw new IllegalArgumentException(
            "A frame reaches " + count + " rows before or after; say so the other way round.");
      }
      return count;
    }
  }

  /** A function seen over a window. */
  private static final class Over extends Term {
    private final Term function;
    private final Window window;
    private final boolean nullable;

    Over(Term function, Window window, boolean nullable) {
      window.check();
      this.function = function;
      this.window = window;
      this.nullable = nullable;
    }

    @Override
    void write(SqlText out) {
      if (function instanceof Aggregate aggregate) {
        aggregate.writeHere(out, () -> writeOver(out));
      } else {
        out.term(function);
        writeOver(out);
      }
    }

    private void writeOver(SqlText out) {
      out.append(" OVER (");
      if (!window.partition.isEmpty()) {
        out.append("PARTITION BY ").list(window.partition);
      }
      for (int i = 0; i < window.order.size(); i++) {
        out.append(i > 0 ? ", " : window.partition.isEmpty() ? "ORDER BY " : " ORDER BY ");
        window.order.get(i).write(out);
      }
      out.append(window.frame).append(")");
    }

    @Override
    void survey(Survey survey) {
      survey.window(() -> function.survey(survey));
      window.partition.forEach(term -> term.survey(survey));
      window.order.forEach(one -> one.term().survey(survey));
    }

    @Override
    boolean nullable() {
      return nullable;
    }
  }
}
