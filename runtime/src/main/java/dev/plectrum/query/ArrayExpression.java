package dev.plectrum.query;

import dev.plectrum.db.ArrayType;
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

  private static Condition containing(Term whole, Term part) {
    return new Condition.Written(
        (out, terms) -> {
          if (!out.isSqlite()) {
            out.term(terms.get(0)).append(" @> ").term(terms.get(1));
            return;
          }
          known(out, terms);
          out.append("NOT EXISTS (SELECT 1 FROM json_each(").term(terms.get(1));
          out.append(") WHERE value NOT IN (SELECT value FROM json_each(").term(terms.get(0));
          out.append("))) END");
        },
        whole,
        part);
  }

  private Condition overlapping(Term other) {
    return new Condition.Written(
        (out, terms) -> {
          if (!out.isSqlite()) {
            out.term(terms.get(0)).append(" && ").term(terms.get(1));
            return;
          }
          known(out, terms);
          out.append("EXISTS (SELECT 1 FROM json_each(").term(terms.get(0));
          out.append(") WHERE value IN (SELECT value FROM json_each(").term(terms.get(1));
          out.append("))) END");
        },
        term(),
        other);
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
