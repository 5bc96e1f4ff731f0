package dev.plectrum.query;

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

  /** This or {@code other} but not both. */
  public final Condition xor(Condition other) {
    return new Xor(this, other);
  }

  /** Every row that does not meet this. */
  public final Condition not() {
    return this instanceof Not negated ? negated.condition : new Not(this);
  }

  /** Every row that does not meet {@code condition}. */
  public static Condition not(Condition condition) {
    return condition.not();
  }

  /** Every row that meets all of {@code conditions}; every row if there are none. */
  public static Condition all(Iterable<Condition> conditions) {
    Condition all = always();
    for (Condition one : conditions) {
      all = all.and(one);
    }
    return all;
  }

  /** Every row that meets any of {@code conditions}; no row if there are none. */
  public static Condition any(Iterable<Condition> conditions) {
    Condition any = never();
    for (Condition one : conditions) {
      any = any.or(one);
    }
    return any;
  }

  /** Writes it as SQL. */
  abstract void write(SqlText out);

  /** Shows what it looks at. */
  abstract void survey(Survey survey);

  /** Names every place of whose row it speaks: not what stands in a negation or a subquery. */
  abstract void rows(Consumer<Place> seen);

  /** Whether SQL may answer neither true nor false. */
  abstract boolean mayBeUnknown();

  /** Whether it can hold where there is no row at the end of {@code relation}. */
  boolean isMetWithout(Path<?> relation) {
    return false;
  }

  /** Names the places that cannot be null where this holds. */
  void required(Consumer<Place> seen) {}

  /** Whether it can be left out. */
  final boolean isAlways() {
    return this instanceof Constant constant && constant.value;
  }

  /** Whether no row can meet it. */
  final boolean isNever() {
    return this instanceof Constant constant && !constant.value;
  }

  /** The comparisons. */
  enum Operator {
    EQ(" = "),
    NE(" <> "),
    LT(" < "),
    LTE(" <= "),
    GT(" > "),
    GTE(" >= ");

    private final String sql;

    Operator(String sql) {
      this.sql = sql;
    }

    String sql() {
      return sql;
    }
  }

  /** A condition about terms. */
  abstract static non-sealed class OfTerms extends Condition {
    final List<Term> terms;

    OfTerms(Term... terms) {
      this.terms = List.of(terms);
    }

    @Override
    void survey(Survey survey) {
      for (Term term : terms) {
        term.survey(survey);
      }
    }

    @Override
    final void rows(Consumer<Place> seen) {
      for (Term term : terms) {
        if (term instanceof Place place) {
          seen.accept(place);
        } else if (!term.isParameter()) {
          rows(term, seen);
        }
      }
    }

    private static void rows(Term term, Consumer<Place> seen) {
      Survey survey = new Survey(Survey.Extent.ROWS);
      term.survey(survey);
      survey.places().forEach(seen);
    }

    @Override
    boolean mayBeUnknown() {
      for (Term term : terms) {
        if (term.nullable()) {
          return true;
        }
      }
      return false;
    }

    @Override
    void required(Consumer<Place> seen) {
      for (Term term : terms) {
        if (term instanceof Place place) {
          seen.accept(place);
        }
      }
    }
  }

  /** Terms put together to something true, false or, where one of them is null, unknown. */
  static class Written extends OfTerms {
    private final Term.Writing writing;

    Written(Term.Writing writing, Term... terms) {
      super(terms);
      this.writing = writing;
    }

    @Override
    void write(SqlText out) {
      writing.write(out, terms);
    }
  }

  /** Two terms compared. */
  static final class Comparison extends OfTerms {
    private final Operator operator;

    Comparison(Term left, Operator operator, Term right) {
      super(left, right);
      this.operator = operator;
    }

    @Override
    void write(SqlText out) {
      boolean distinct = operator == Operator.NE && super.mayBeUnknown();
      out.term(terms.get(0));
      out.append(distinct ? " IS DISTINCT FROM " : operator.sql);
      out.term(terms.get(1));
    }

    @Override
    boolean mayBeUnknown() {
      return operator != Operator.NE && super.mayBeUnknown();
    }

    @Override
    void required(Consumer<Place> seen) {
      if (operator != Operator.NE) {
        super.required(seen);
      }
    }
  }

  /** A term that is, or is not, null. */
  static final class Null extends OfTerms {
    private final boolean expected;

    Null(Term term, boolean expected) {
      super(term);
      this.expected = expected;
    }

    @Override
    void write(SqlText out) {
      out.term(terms.get(0)).append(expected ? " IS NULL" : " IS NOT NULL");
    }

    @Override
    boolean mayBeUnknown() {
      return false;
    }

    @Override
    boolean isMetWithout(Path<?> relation) {
      return expected && terms.get(0).isNullWithout(relation);
    }

    @Override
    void required(Consumer<Place> seen) {
      if (!expected) {
        super.required(seen);
      }
    }
  }

  /** Several conditions, all of them or any. */
  static final class Junction extends Condition {
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

    boolean isAll() {
      return all;
    }

    List<Condition> parts() {
      return parts;
    }

    @Override
    void write(SqlText out) {
      Grouping.write(out, this, false);
    }

    @Override
    void survey(Survey survey) {
      parts.forEach(part -> part.survey(survey));
    }

    @Override
    void rows(Consumer<Place> seen) {
      parts.forEach(part -> part.rows(seen));
    }

    @Override
    boolean mayBeUnknown() {
      return parts.stream().anyMatch(Condition::mayBeUnknown);
    }

    @Override
    boolean isMetWithout(Path<?> relation) {
      return all
          ? parts.stream().allMatch(part -> part.isMetWithout(relation))
          : parts.stream().anyMatch(part -> part.isMetWithout(relation));
    }

    @Override
    void required(Consumer<Place> seen) {
      if (all) {
        parts.forEach(part -> part.required(seen));
      }
    }
  }

  /** Two conditions that both hold, each for rows of its own in to-many relations. */
  static final class Apart extends Condition {
    private final Condition left;
    private final Condition right;

    Apart(Condition left, Condition right) {
      this.left = left;
      this.right = right;
    }

    /** A plain junction where no to-many relation is spoken of. */
    Condition simplified() {
      return isToOne(left) || isToOne(right) ? left.and(right) : this;
    }

    private static boolean isToOne(Condition condition) {
      boolean[] many = new boolean[1];
      condition.rows(place -> many[0] |= place.path().isToMany());
      return !many[0];
    }

    @Override
    void write(SqlText out) {
      Grouping.write(out, left, true);
      out.append(" AND ");
      Grouping.write(out, right, true);
    }

    @Override
    void survey(Survey survey) {
      left.survey(survey);
      right.survey(survey);
    }

    @Override
    void rows(Consumer<Place> seen) {}

    @Override
    boolean mayBeUnknown() {
      return left.mayBeUnknown() || right.mayBeUnknown();
    }

    @Override
    void required(Consumer<Place> seen) {
      left.required(seen);
      right.required(seen);
    }
  }

  /** Conditions that speak of the same row of a to-many relation. */
  static final class Together extends Condition {
    private final Path<?> relation;
    private final List<Condition> parts = new ArrayList<>();

    Together(Path<?> relation, Condition first, Condition second) {
      this.relation = relation;
      for (Condition part : List.of(first, second)) {
        if (part instanceof Together together) {
          parts.addAll(together.parts);
        } else {
          parts.add(part);
        }
      }
    }

    List<Condition> parts() {
      return parts;
    }

    @Override
    void write(SqlText out) {
      Grouping.exists(out, relation, this);
    }

    @Override
    void survey(Survey survey) {
      parts.forEach(part -> part.survey(survey));
    }

    @Override
    void rows(Consumer<Place> seen) {
      parts.forEach(part -> part.rows(seen));
    }

    @Override
    boolean mayBeUnknown() {
      return parts.stream().anyMatch(Condition::mayBeUnknown);
    }

    @Override
    boolean isMetWithout(Path<?> missing) {
      return parts.stream().allMatch(part -> part.isMetWithout(missing));
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
      // A row of a relation that something around has found is none of this one's; but what is
      // being summed up is looked at one by one.
      out.inside(out.scope().summedUp(), () -> Grouping.write(out, condition, false));
      out.append(unknown ? ") IS NOT TRUE" : ")");
    }

    @Override
    void survey(Survey survey) {
      condition.survey(survey);
    }

    @Override
    void rows(Consumer<Place> seen) {}

    @Override
    boolean mayBeUnknown() {
      return false;
    }
  }

  /** One of two conditions but not both. */
  private static final class Xor extends Condition {
    private final Condition left;
    private final Condition right;

    Xor(Condition left, Condition right) {
      this.left = left;
      this.right = right;
    }

    @Override
    void write(SqlText out) {
      out.append("((");
      Grouping.write(out, left, false);
      out.append(") IS TRUE) <> ((");
      Grouping.write(out, right, false);
      out.append(") IS TRUE)");
    }

    @Override
    void survey(Survey survey) {
      left.survey(survey);
      right.survey(survey);
    }

    @Override
    void rows(Consumer<Place> seen) {}

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
    void survey(Survey survey) {}

    @Override
    void rows(Consumer<Place> seen) {}

    @Override
    boolean mayBeUnknown() {
      return false;
    }

    @Override
    boolean isMetWithout(Path<?> relation) {
      return value;
    }
  }
}
