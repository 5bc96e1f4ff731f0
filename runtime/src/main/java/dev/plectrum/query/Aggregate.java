package dev.plectrum.query;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One value of many rows: those of the statement, or, where it follows a to-many relation, those of
 * the relation, by a SELECT of its own. So one aggregate never multiplies the rows of another one.
 */
class Aggregate extends Term {
  /** One of the texts that {@link #distinctText} puts together. */
  static final Term JOINED = Term.of((out, parts) -> out.append("joined.value"));

  private static final Term ALL =
      new Aggregate((out, parts) -> out.append("COUNT(*)"), List.of(), List.of(), false);

  private final Writing writing;
  private final List<Term> arguments;
  private final List<Order> order;
  private final boolean nullable;
  private final Around around;
  private final boolean distinct;

  private Aggregate(Writing writing, List<Term> arguments, List<Order> order, boolean nullable) {
    this(writing, arguments, order, nullable, (out, after) -> {}, false);
  }

  private Aggregate(
      Writing writing,
      List<Term> arguments,
      List<Order> order,
      boolean nullable,
      Around around,
      boolean distinct) {
    this.distinct = distinct;
    this.around = around;
    this.writing = writing;
    this.arguments = arguments;
    this.order = order;
    this.nullable = nullable;
  }

  private static Aggregate written(Around around, Writing writing, Term argument) {
    return new Aggregate(writing, List.of(argument), List.of(), true, around, false);
  }

  /** A function that the user calls. */
  static Term own(Writing writing, List<Term> arguments) {
    return new Aggregate(writing, arguments, List.of(), true);
  }

  static Term of(String function, Term argument) {
    return called(function, false, argument, (out, after) -> {});
  }

  static Term ofDistinct(String function, Term argument) {
    return called(function, true, argument, (out, after) -> {});
  }

  private static Term called(String function, boolean distinct, Term argument, Around around) {
    return new Aggregate(
        (out, parts) ->
            out.append(function).append(distinct ? "(DISTINCT " : "(").list(parts).append(")"),
        List.of(argument),
        List.of(),
        !function.equals("COUNT"),
        around,
        distinct);
  }

  /** Whether it is of each row once, in whatever order they come. */
  boolean isOfPlainRows() {
    return !distinct && order.isEmpty();
  }

  /** How many rows the statement has. */
  static Term countAll() {
    return ALL;
  }

  /** How many rows there are at the end of a path. */
  static Term count(Path<?> path) {
    return new Aggregate(
        (out, parts) -> {
          boolean all = path.parent() == null || out.scope().begins(path);
          out.append("COUNT(");
          if (all) {
            out.append("*");
          } else {
            out.list(parts);
          }
          out.append(")");
        },
        List.of(path.key().columns().get(0)),
        List.of(),
        false);
  }

  static Term sum(Term term, boolean distinct, int scale) {
    return called(
        "SUM",
        distinct,
        term,
        (out, after) -> {
          if (out.isSqlite() && scale >= 0) {
            out.append(after ? ", " + scale + ")" : "plectrum_exact(");
          }
        });
  }

  /** A function of floating point numbers that is an error where it is too large for one. */
  static Term ofDoubles(String function, boolean distinct, Term term) {
    return called(
        function,
        distinct,
        term,
        (out, after) -> {
          if (out.isSqlite()) {
            out.append(after ? ")" : "plectrum_real_finite(");
          }
        });
  }

  static Term averageOfDurations(Term term) {
    return written(
        (out, after) -> {
          if (out.isSqlite()) {
            out.append(after ? ")" : "plectrum_even(");
          }
        },
        (out, parts) -> out.append("AVG(").list(parts).append(")"),
        term);
  }

  static Term spread(String function, Term term) {
    return written(
        (out, after) -> {
          if (!out.isSqlite()) {
            out.append(after ? " AS double precision)" : "CAST(");
          }
        },
        (out, parts) ->
            out.append(out.isSqlite() ? "plectrum_" : "")
                .append(function)
                .append("(")
                .list(parts)
                .append(")"),
        term);
  }

  static Term anyValue(Term term) {
    return written(
        (out, after) -> {
          if (!out.isSqlite()) {
            out.append(after ? ")[1]" : "(");
          }
        },
        (out, parts) -> {
          if (out.isSqlite()) {
            out.append("MIN(").list(parts).append(")");
          } else {
            out.append("ARRAY_AGG(").list(parts).append(") FILTER (WHERE ").list(parts);
            out.append(" IS NOT NULL)");
          }
        },
        term);
  }

  static Term logical(Term term, boolean all) {
    return written(
        (out, after) -> {},
        (out, parts) -> {
          if (out.isSqlite()) {
            out.append(all ? "MIN(" : "MAX(");
          } else {
            out.append(all ? "BOOL_AND(" : "BOOL_OR(");
          }
          out.list(parts).append(")");
        },
        term);
  }

  /** All values that are not null, in an order; null if there are none. */
  static Term array(Term term, List<Order> order) {
    return list("ARRAY_AGG(", term, order);
  }

  /** The same as an array of JSON. */
  static Term json(Term term, List<Order> order) {
    return list("JSONB_AGG(", term, order);
  }

  private static Term list(String function, Term term, List<Order> order) {
    return new Aggregate(
        (out, parts) -> {
          out.append(out.isSqlite() ? "json_group_array(" : function).list(parts);
          order(out, order);
          out.append(") FILTER (WHERE ").list(parts).append(" IS NOT NULL)");
        },
        List.of(term),
        order,
        true,
        (out, after) -> {
          if (out.isSqlite()) {
            out.append(after ? ", '[]')" : "NULLIF(");
          }
        },
        false);
  }

  static Term text(Term term, Term separator, List<Order> order) {
    return new Aggregate(
        (out, parts) -> {
          joined(out).list(parts);
          order(out, order);
          out.append(")");
        },
        List.of(term, separator),
        order,
        true);
  }

  /**
   * The different texts. SQLite takes no separator, and PostgreSQL no order by anything else, where
   * doubles are left out: that is done first, in a list.
   *
   * @param order by {@link #JOINED}, which is each of them
   */
  static Term distinctText(Term term, Term separator, List<Order> order) {
    boolean constant = Survey.of(term).places().isEmpty();
    return new Aggregate(
        (out, parts) -> {
          joined(out.append("(SELECT ")).term(JOINED).append(", ").term(parts.get(1));
          order(out, order);
          out.append(") FROM ");
          out.append(out.isSqlite() ? "json_each(json_group_array(" : "unnest(ARRAY_AGG(");
          out.append("DISTINCT ");
          if (constant) {
            // What no row has a part in would be an aggregate of the list itself.
            out.append("CASE WHEN ").column(out.scope().summedUp().key());
            out.append(" IS NOT NULL THEN ").term(parts.get(0)).append(" END");
          } else {
            out.term(parts.get(0));
          }
          out.append(")) AS joined");
          out.append(out.isSqlite() ? ")" : "(value))");
        },
        List.of(term, separator),
        List.of(),
        true,
        (out, after) -> {},
        true) {
      @Override
      void survey(Survey survey) {
        survey.besideColumns();
        super.survey(survey);
      }
    };
  }

  private static SqlText joined(SqlText out) {
    return out.append(out.isSqlite() ? "GROUP_CONCAT(" : "STRING_AGG(");
  }

  private static void order(SqlText out, List<Order> order) {
    for (int i = 0; i < order.size(); i++) {
      out.append(i == 0 ? " ORDER BY " : ", ");
      order.get(i).write(out);
    }
  }

  @Override
  void write(SqlText out) {
    Results results = out.results();
    if (results != null) {
      results.inside(() -> writeHere(out, null));
      return;
    }
    Scope around = out.scope().summedUp();
    Path<?> relation = relation(around);
    if (relation == null) {
      writeHere(out, null);
      return;
    }
    Select all = out.summary();
    if (all != null && relation.root().isSame(all.root()) && !isWithin(relation)) {
      writeOfAll(out, all, relation);
      return;
    }
    Scope inner = around.inside(relation);
    inner.sumUp();
    inner.addAll(inside());
    Condition filter = relation.filter();
    if (filter != null) {
      inner.add(Survey.of(filter));
    }
    out.append("(SELECT ");
    out.inside(
        inner,
        () -> {
          inner.addUp(() -> writeHere(out, null));
          out.append(" FROM ").tables().append(" WHERE ");
          out.correlation(relation);
          if (filter != null) {
            out.append(" AND ");
            out.each(filter);
          }
        });
    out.append(")");
  }

  /** Whether everything, its condition too, is at the end of the relation, or further on. */
  private boolean isWithin(Path<?> relation) {
    Survey inside = inside();
    Condition filter = relation.filter();
    if (filter != null) {
      filter.survey(inside);
    }
    return Stream.concat(inside.places().stream(), inside.inner().stream())
        .map(Place::path)
        .allMatch(path -> path.startsWith(relation) || !path.root().isSame(relation.root()));
  }

  /** Writes it for all rows together, each next to those of the relation. */
  private void writeOfAll(SqlText out, Select all, Path<?> relation) {
    Scope inner = out.scope().again();
    inner.sumUp();
    inner.addAll(inside());
    inner.require(relation);
    out.append("(SELECT ");
    out.inside(
        inner,
        () -> {
          inner.addUp(() -> writeHere(out, null));
          out.append(" FROM ").tables().append(" WHERE ").column(all.root().key()).append(" IN (");
          Select whole = out.sumUp(null);
          all.ofKeys(all.root()).writeAlone(out);
          out.sumUp(whole);
          out.append(")");
        });
    out.append(")");
  }

  /**
   * Writes it for the rows that are here.
   *
   * @param over writes which of them each row is seen together with; null if all are one
   */
  void writeHere(SqlText out, @Nullable Runnable over) {
    // What it is made of is known for each row.
    Select whole = out.sumUp(null);
    around.write(out, false);
    if (over == null) {
      GroupedValues.sumUp(out, () -> writing.write(out, arguments));
    } else {
      writing.write(out, arguments);
      over.run();
    }
    around.write(out, true);
    out.sumUp(whole);
  }

  private @Nullable Path<?> relation(Scope scope) {
    @Nullable Path<?> found = null;
    for (Place place : inside().places()) {
      Path<?> open = scope.open(place);
      if (open != null && (found == null || found.isSame(open))) {
        found = open;
      } else if (open != null) {
        throw new IllegalArgumentException(
            "An aggregate follows one to-many relation, not both " + found + " and " + open + ".");
      }
    }
    return found;
  }

  private Survey inside() {
    Survey survey = new Survey();
    surveyInside(survey);
    return survey;
  }

  private void surveyInside(Survey survey) {
    arguments.forEach(argument -> argument.survey(survey));
    order.forEach(one -> one.term().survey(survey));
  }

  @Override
  void survey(Survey survey) {
    if (inside().readsMany()) {
      survey.related(() -> surveyInside(survey));
    } else {
      survey.aggregate(() -> surveyInside(survey));
    }
  }

  @Override
  boolean nullable() {
    return nullable;
  }

  /** Writes what comes before or after the function. */
  @FunctionalInterface
  private interface Around {
    void write(SqlText out, boolean after);
  }
}
