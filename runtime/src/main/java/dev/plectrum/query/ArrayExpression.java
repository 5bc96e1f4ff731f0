package dev.plectrum.query;

import dev.plectrum.db.ArrayType;
import dev.plectrum.db.ValueKind;
import java.util.List;

/**
 * An expression of arrays. Places are counted from 0, as in Java.
 *
 * <pre>{@code
 * f.tags.contains("jazz")                        // Django: tags__contains=["jazz"]
 * f.tags.containsAll(List.of("jazz", "live"))    // tags__contains=["jazz", "live"]
 * f.tags.containedBy(List.of("jazz", "live"))    // tags__contained_by=[…]
 * f.tags.overlaps(List.of("jazz", "live"))       // tags__overlap=[…]
 * f.tags.length().gt(1)                          // tags__len__gt=1
 * f.tags.at(0).eq("jazz")                        // tags__0="jazz"
 * f.tags.slice(0, 2).eq(List.of("jazz", "live")) // tags__0_2=["jazz", "live"]
 * f.tags.gt(List.of("jazz"))                     // tags__gt=["jazz"]
 * }</pre>
 *
 * @param <E> their elements
 */
public sealed class ArrayExpression<E> extends TypedExpression<List<E>, ArrayExpression<E>>
    permits ArrayColumn {
  private final ArrayType<E> type;

  ArrayExpression(Term term, ArrayType<E> type) {
    super(Type.array(type), term);
    this.type = type;
  }

  /** The values of all rows that have one, in an order; null if there are none. */
  static <E> ArrayExpression<E> collected(Term value, ArrayType<E> type, Order... order) {
    return new ArrayExpression<>(Aggregate.array(value, Order.steps(List.of(order))), type);
  }

  @Override
  final ArrayExpression<E> like(Term term) {
    return new ArrayExpression<>(term, type);
  }

  /** Has this element. */
  public final Condition contains(E element) {
    return containsAll(List.of(element));
  }

  /** Has every one of these elements. */
  public final Condition containsAll(List<E> elements) {
    return containing(term(), type().value(elements));
  }

  /** Has every element of {@code other}. */
  public final Condition containsAll(Expression<List<E>> other) {
    return containing(term(), other.term());
  }

  /** Has none but these elements. */
  public final Condition containedBy(List<E> elements) {
    return containing(type().value(elements), term());
  }

  /** Has none but elements of {@code other}. */
  public final Condition containedBy(Expression<List<E>> other) {
    return containing(other.term(), term());
  }

  /** Comes before {@code elements}: element by element, and then the shorter one first. */
  public final Condition lt(List<E> elements) {
    return compared(Condition.Operator.LT, elements);
  }

  /** Comes before {@code elements}, or equals them. */
  public final Condition lte(List<E> elements) {
    return compared(Condition.Operator.LTE, elements);
  }

  /** Comes after {@code elements}: element by element, and then the longer one last. */
  public final Condition gt(List<E> elements) {
    return compared(Condition.Operator.GT, elements);
  }

  /** Comes after {@code elements}, or equals them. */
  public final Condition gte(List<E> elements) {
    return compared(Condition.Operator.GTE, elements);
  }

  private Condition compared(Condition.Operator operator, List<E> elements) {
    return new Condition.Comparison(
        JsonRank.of(ValueKind.ARRAY, term()),
        operator,
        JsonRank.of(ValueKind.ARRAY, type().value(elements)));
  }

  /** Has at least one of these elements. */
  public final Condition overlaps(List<E> elements) {
    return overlapping(type().value(elements));
  }

  /** Has at least one element of {@code other}. */
  public final Condition overlaps(Expression<List<E>> other) {
    return overlapping(other.term());
  }

  /** How many elements there are. */
  public final IntExpression length() {
    return new IntExpression(
        Term.of(
            (out, parts) ->
                out.append(out.isSqlite() ? "json_array_length(" : "cardinality(")
                    .list(parts)
                    .append(")"),
            term()));
  }

  /**
   * What stands at a place, counted from 0.
   *
   * @throws IllegalArgumentException if {@code index} is negative
   */
  public final ElementExpression<E> at(int index) {
    if (index < 0) {
      throw new IllegalArgumentException("An array has no place " + index + ".");
    }
    return new ElementExpression<>(
        Term.ofNullable(
            (out, parts) -> {
              out.append("(").list(parts);
              out.append(out.isSqlite() ? " ->> '$[" + index + "]')" : ")[" + (index + 1L) + "]");
            },
            term()),
        type);
  }

  /**
   * What stands from one place to another, which is no longer part of it; places are counted from
   * 0. Less, or nothing, where there is not as much.
   *
   * @throws IllegalArgumentException if {@code from} is negative, or {@code to} less than that
   */
  public final ArrayExpression<E> slice(int from, int to) {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("An array has no part from " + from + " to " + to + ".");
    }
    return like(
        Term.of(
                (out, parts) -> {
                  if (!out.isSqlite()) {
                    out.append("(").list(parts).append(")[" + (from + 1L) + ":" + to + "]");
                    return;
                  }
                  out.append("CASE WHEN ").list(parts).append(" IS NOT NULL THEN ");
                  out.append("(SELECT json_group_array(value) FROM (SELECT value FROM json_each(");
                  out.list(parts).append(") WHERE key >= " + from + " AND key < " + to);
                  out.append(" ORDER BY key)) END");
                },
                term())
            .besideColumns());
  }

  private static Condition containing(Term whole, Term part) {
    return new OfElements(
        (out, terms) -> {
          if (!out.isSqlite()) {
            out.term(terms.get(0)).append(" @> ").term(terms.get(1));
            return;
          }
          known(out, terms);
          elements(out.append("NOT EXISTS (SELECT 1 FROM "), terms.get(1));
          elements(out.append(" WHERE value NOT IN (SELECT value FROM "), terms.get(0));
          out.append(")) END");
        },
        whole,
        part);
  }

  private Condition overlapping(Term other) {
    return new OfElements(
        (out, terms) -> {
          if (!out.isSqlite()) {
            out.term(terms.get(0)).append(" && ").term(terms.get(1));
            return;
          }
          known(out, terms);
          elements(out.append("EXISTS (SELECT 1 FROM "), terms.get(0));
          elements(out.append(" WHERE value IN (SELECT value FROM "), terms.get(1));
          out.append(")) END");
        },
        term(),
        other);
  }

  /** SQLite takes an aggregate of groups there in a SELECT of its own only. */
  private static void elements(SqlText out, Term array) {
    out.append("json_each((SELECT ").term(array).append("))");
  }

  /** A condition that looks at the elements of arrays, which are a table on SQLite. */
  private static final class OfElements extends Condition.Written {
    OfElements(Term.Writing writing, Term... terms) {
      super(writing, terms);
    }

    @Override
    void survey(Survey survey) {
      survey.besideColumns();
      super.survey(survey);
    }
  }

  /** Begins a case that is null where one of the terms is. */
  private static void known(SqlText out, List<Term> terms) {
    out.append("CASE WHEN ");
    boolean first = true;
    for (Term term : terms) {
      if (term.nullable()) {
        out.append(first ? "" : " OR ").term(term).append(" IS NULL");
        first = false;
      }
    }
    out.append(first ? "FALSE THEN NULL ELSE " : " THEN NULL ELSE ");
  }
}
