package dev.plectrum.query;

import dev.plectrum.db.Dialect;
import dev.plectrum.db.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a row has to meet. A value: it can be kept, combined and used again.
 *
 * <p>{@link #not} turns it into its opposite for every row: a row matches either a condition or its
 * negation, also where columns are null.
 */
public abstract sealed class Condition {
  Condition() {}

  /** The condition that every row meets. */
  public static Condition always() {
    return new Constant(true);
  }

  /** The condition that no row meets. */
  public static Condition never() {
    return new Constant(false);
  }

  /** Both this and {@code other}. */
  public final Condition and(Condition other) {
    return Junction.of(true, this, other);
  }

  /** This or {@code other} or both. */
  public final Condition or(Condition other) {
    return Junction.of(false, this, other);
  }

  /** Every row that does not meet this. */
  public final Condition not() {
    return this instanceof Not negated ? negated.condition : new Not(this);
  }

  /** Every row that does not meet {@code condition}. */
  public static Condition not(Condition condition) {
    return condition.not();
  }

  /** Writes it as SQL. */
  abstract void write(SqlText out);

  /** Names every place it looks at. */
  abstract void places(Consumer<Place> seen);

  /** Whether SQL may answer neither true nor false. */
  abstract boolean mayBeUnknown();

  /** The comparisons. */
  enum Operator {
    EQ("="),
    NE("<>"),
    LT("<"),
    LTE("<="),
    GT(">"),
    GTE(">=");

    private final String sql;

    Operator(String sql) {
      this.sql = sql;
    }
  }

  /** A condition about one place. */
  private abstract static sealed class OfPlace extends Condition {
    final Place place;

    OfPlace(Place place) {
      this.place = place;
    }

    @Override
    final void places(Consumer<Place> seen) {
      seen.accept(place);
    }

    @Override
    boolean mayBeUnknown() {
      return place.nullable();
    }
  }

  /** A column compared with a value. */
  static final class Comparison extends OfPlace {
    private final Operator operator;
    private final ValueKind kind;
    private final Object value;

    Comparison(Place place, Operator operator, ValueKind kind, Object value) {
      super(place);
      this.operator = operator;
      this.kind = kind;
      this.value = value;
    }

    @Override
    void write(SqlText out) {
      boolean distinct = operator == Operator.NE && place.nullable();
      out.column(place).append(distinct ? " IS DISTINCT FROM " : " " + operator.sql + " ");
      out.value(kind, value);
    }

    @Override
    boolean mayBeUnknown() {
      return operator != Operator.NE && super.mayBeUnknown();
    }
  }

  /** A column that is, or is not, null. */
  static final class Null extends OfPlace {
    private final boolean expected;

    Null(Place place, boolean expected) {
      super(place);
      this.expected = expected;
    }

    @Override
    void write(SqlText out) {
      out.column(place).append(expected ? " IS NULL" : " IS NOT NULL");
    }

    @Override
    boolean mayBeUnknown() {
      return false;
    }
  }

  /** A column that holds one of many values. */
  static final class AnyOf extends OfPlace {
    private final ValueKind kind;
    private final List<Object> values;

    AnyOf(Place place, ValueKind kind, List<Object> values) {
      super(place);
      this.kind = kind;
      this.values = values;
    }

    @Override
    void write(SqlText out) {
      out.column(place);
      out.append(
          out.dialect() == Dialect.SQLITE ? " IN (SELECT value FROM json_each(" : " = ANY (");
      out.values(kind, values);
      out.append(out.dialect() == Dialect.SQLITE ? "))" : ")");
    }
  }

  /** A column with some text in it. */
  static final class Match extends OfPlace {
    private final Part part;
    private final boolean ignoringCase;
    private final String value;

    Match(Place place, Part part, boolean ignoringCase, String value) {
      super(place);
      this.part = part;
      this.ignoringCase = ignoringCase;
      this.value = value;
    }

    @Override
    void write(SqlText out) {
      TextMatch.write(out, place, part, ignoringCase, value);
    }

    /** Where the text stands. */
    enum Part {
      ALL,
      START,
      END,
      ANYWHERE
    }
  }

  /** Several conditions, all of them or any. */
  private static final class Junction extends Condition {
    private final boolean all;
    private final List<Condition> parts;

    private Junction(boolean all, List<Condition> parts) {
      this.all = all;
      this.parts = parts;
    }

    static Condition of(boolean all, Condition left, Condition right) {
      List<Condition> parts = new ArrayList<>();
      for (Condition part : List.of(left, right)) {
        if (part instanceof Constant constant) {
          if (constant.value != all) {
            return part;
          }
        } else if (part instanceof Junction junction && junction.all == all) {
          parts.addAll(junction.parts);
        } else {
          parts.add(part);
        }
      }
      return switch (parts.size()) {
        case 0 -> left;
        case 1 -> parts.get(0);
        default -> new Junction(all, parts);
      };
    }

    @Override
    void write(SqlText out) {
      for (int i = 0; i < parts.size(); i++) {
        if (i > 0) {
          out.append(all ? " AND " : " OR ");
        }
        Condition part = parts.get(i);
        boolean nested = part instanceof Junction;
        out.append(nested ? "(" : "");
        part.write(out);
        out.append(nested ? ")" : "");
      }
    }

    @Override
    void places(Consumer<Place> seen) {
      parts.forEach(part -> part.places(seen));
    }

    @Override
    boolean mayBeUnknown() {
      return parts.stream().anyMatch(Condition::mayBeUnknown);
    }
  }

  /** The opposite of a condition. */
  private static final class Not extends Condition {
    private final Condition condition;

    Not(Condition condition) {
      this.condition = condition;
    }

    @Override
    void write(SqlText out) {
      boolean unknown = condition.mayBeUnknown();
      out.append(unknown ? "(" : "NOT (");
      condition.write(out);
      out.append(unknown ? ") IS NOT TRUE" : ")");
    }

    @Override
    void places(Consumer<Place> seen) {
      condition.places(seen);
    }

    @Override
    boolean mayBeUnknown() {
      return false;
    }
  }

  /** What every row meets, or none. */
  private static final class Constant extends Condition {
    private final boolean value;

    Constant(boolean value) {
      this.value = value;
    }

    @Override
    void write(SqlText out) {
      out.append(value ? "TRUE" : "FALSE");
    }

    @Override
    void places(Consumer<Place> seen) {}

    @Override
    boolean mayBeUnknown() {
      return false;
    }
  }

  /** The rows that follow one of them in an order, the last step of which is the key. */
  static final class Following extends Condition {
    private final Path<?> root;
    private final List<Order> order;
    private final Object key;

    Following(Path<?> root, List<Order> order, Object key) {
      this.root = root;
      this.order = order;
      this.key = key;
    }

    @Override
    void write(SqlText out) {
      Order first = order.get(0);
      if (order.size() > 1 && !first.place().nullable()) {
        // Says where to begin in an index, which the rest does not.
        compare(out, first, first.isDescending() ? " <= " : " >= ");
        out.append(" AND ");
      }
      write(out, 0);
    }

    /** Writes: past the row at this step, or level with it and past it at the next ones. */
    private void write(SqlText out, int step) {
      Order one = order.get(step);
      out.append("(");
      compare(out, one, one.isDescending() ? " < " : " > ");
      if (one.place().nullable()) {
        out.append(" OR (");
        out.column(one.place())
            .append(one.putsNullsFirst() ? " IS NOT NULL AND " : " IS NULL AND ");
        value(out, one).append(one.putsNullsFirst() ? " IS NULL)" : " IS NOT NULL)");
      }
      if (step + 1 < order.size()) {
        out.append(" OR (");
        compare(out, one, one.place().nullable() ? " IS NOT DISTINCT FROM " : " = ");
        out.append(" AND ");
        write(out, step + 1);
        out.append(")");
      }
      out.append(")");
    }

    private void compare(SqlText out, Order one, String operator) {
      out.column(one.place()).append(operator);
      value(out, one);
    }

    /** What the row has at a step of the order. */
    private SqlText value(SqlText out, Order one) {
      if (one.place().path().parent() == null
          && one.place().column().equals(root.table().idColumn())) {
        return out.value(ValueKind.ofKey(key), key);
      }
      return out.valueOf(one.place(), root, key);
    }

    @Override
    void places(Consumer<Place> seen) {
      order.forEach(one -> seen.accept(one.place()));
    }

    @Override
    boolean mayBeUnknown() {
      return true;
    }
  }
}
