package dev.plectrum.query;

import dev.plectrum.json.JsonText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Expressions that begin with no column; to be imported statically. */
public final class Expressions {
  private Expressions() {}

  /** The text {@code value} in every row. */
  public static TextExpression value(String value) {
    return new TextExpression(
        Term.of((out, parts) -> writeText(out, parts.get(0)), Type.TEXT.value(value)));
  }

  private static void writeText(SqlText out, Term value) {
    // PostgreSQL does not ask a parameter for its type where it looks for a function.
    out.append(out.isSqlite() ? "" : "CAST(").term(value).append(out.isSqlite() ? "" : " AS text)");
  }

  /** The number {@code value} in every row. */
  public static IntExpression value(int value) {
    return new IntExpression(Type.INT.value(value));
  }

  /** The number {@code value} in every row. */
  public static LongExpression value(long value) {
    return new LongExpression(Type.LONG.value(value));
  }

  /** The number {@code value} in every row. */
  public static DoubleExpression value(double value) {
    return new DoubleExpression(Type.DOUBLE.value(value));
  }

  /** The number {@code value} in every row. */
  public static DecimalExpression value(BigDecimal value) {
    return new DecimalExpression(Type.DECIMAL.value(value), Math.max(0, value.scale()));
  }

  /** {@code value} in every row. */
  public static BooleanExpression value(boolean value) {
    return new BooleanExpression(Type.BOOLEAN.value(value));
  }

  /** {@code value} in every row. */
  public static UuidExpression value(UUID value) {
    return new UuidExpression(Type.UUID.value(value));
  }

  /** {@code value} in every row. */
  public static InstantExpression value(Instant value) {
    return new InstantExpression(Type.INSTANT.value(value));
  }

  /** {@code value} in every row. */
  public static DateExpression value(LocalDate value) {
    return new DateExpression(Type.DATE.value(value));
  }

  /** {@code value} in every row. */
  public static TimeExpression value(LocalTime value) {
    return new TimeExpression(Type.TIME.value(value));
  }

  /** {@code value} in every row. */
  public static DateTimeExpression value(LocalDateTime value) {
    return new DateTimeExpression(Type.DATE_TIME.value(value));
  }

  /** A duration. */
  public static DurationExpression value(Duration value) {
    return new DurationExpression(Type.DURATION.value(value));
  }

  /** The moment at which the statement runs. */
  public static InstantExpression now() {
    return new InstantExpression(TimeTerms.now());
  }

  /** The number π. */
  public static DoubleExpression pi() {
    return new DoubleExpression(Term.of((out, parts) -> out.append("PI()")));
  }

  /**
   * An object of JSON with an expression under each key: {@code jsonObject(entry("name", f.name),
   * entry("pages", f.pages))}. Times are written as PostgreSQL does it, {@code
   * 2024-01-31T10:00:00.12+00:00}.
   *
   * @throws IllegalArgumentException if a key is there twice
   */
  @SafeVarargs
  public static JsonExpression<JsonNode> jsonObject(
      Map.Entry<String, ? extends Expression<?>>... entries) {
    List<Term> terms = new ArrayList<>(entries.length * 2);
    Set<String> keys = new HashSet<>();
    for (Map.Entry<String, ? extends Expression<?>> entry : entries) {
      if (!keys.add(entry.getKey())) {
        throw new IllegalArgumentException(
            "The key \"" + entry.getKey() + "\" of an object of JSON is there twice.");
      }
      terms.add(value(entry.getKey()).term());
      terms.add(inside(entry.getValue()));
    }
    return new JsonExpression<>(JsonTerm.object(terms), JsonText.TREE);
  }

  /**
   * An array of JSON with these expressions, null among them; each is written as by {@link
   * #jsonObject}.
   */
  public static JsonExpression<JsonNode> jsonArray(Expression<?>... elements) {
    List<Term> terms = new ArrayList<>(elements.length);
    for (Expression<?> element : elements) {
      terms.add(inside(element));
    }
    return new JsonExpression<>(JsonTerm.array(terms), JsonText.TREE);
  }

  private static Term inside(Expression<?> value) {
    return JsonTerm.inside(value.type().kind(), value.term());
  }

  /** A number between 0 and 1, another one in every row. */
  public static DoubleExpression random() {
    return new DoubleExpression(
        Term.of(
            (out, parts) ->
                out.append(
                    out.isSqlite() ? "(0.5 + RANDOM() / 18446744073709551616.0)" : "RANDOM()")));
  }

  /** The texts one after the other; a null is empty text. */
  @SafeVarargs
  public static TextExpression concat(Expression<String>... texts) {
    Term[] terms = new Term[texts.length];
    for (int i = 0; i < texts.length; i++) {
      terms[i] = texts[i].term();
    }
    return new TextExpression(Functions.concat(terms));
  }

  /** The first that has a value. */
  @SafeVarargs
  public static <V, S extends Expression<V>> S coalesce(
      TypedExpression<V, S> first, Expression<V>... others) {
    List<Expression<V>> rest = new ArrayList<>(others.length);
    Term[] terms = new Term[others.length + 1];
    terms[0] = first.term();
    for (Expression<V> other : others) {
      rest.add(other);
      terms[rest.size()] = other.term();
    }
    return first.like(new Coalesce(terms), rest);
  }

  /** What comes of a condition; what comes otherwise is said by the {@link Case}. */
  public static <V, S extends Expression<V>> Case<V, S> when(
      Condition condition, TypedExpression<V, S> then) {
    return Case.of(condition, then);
  }

  /** The text that comes of a condition. */
  public static Case<String, TextExpression> when(Condition condition, String then) {
    return Case.of(condition, value(then));
  }

  /** The number that comes of a condition. */
  public static Case<Integer, IntExpression> when(Condition condition, int then) {
    return Case.of(condition, value(then));
  }

  /** How many rows there are. */
  public static LongExpression count() {
    return new LongExpression(Aggregate.countAll());
  }

  /** The other query finds a row; it can use the columns of this one. */
  public static Condition exists(Query<?, ?, ?> query) {
    return Conditions.exists(query.inside().ofOne(), query.isWithin());
  }

  /** The other query has a result, such as a group; it can use the columns of this one. */
  public static Condition exists(Values<?, ?> values) {
    return Conditions.exists(values.inside().ofOne(), values.isWithin());
  }
}
