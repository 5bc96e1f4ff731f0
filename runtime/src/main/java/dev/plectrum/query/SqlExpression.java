package dev.plectrum.query;

import dev.plectrum.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * SQL of one's own inside of a query, for what the database can do and no method here says:
 * Django's {@code Func}, {@code RawSQL} and lookups of one's own. It is said once, in a method that
 * then reads as all others do, and says what comes of it:
 *
 * <pre>{@code
 * static Condition isDivisibleBy(IntExpression number, int by) {
 *   return SqlExpression.of("{0} % {1} = 0", number, value(by)).asCondition();
 * }
 * }</pre>
 *
 * <p>{@code {0}}, {@code {1}} and so on stand for expressions, which may be columns of any row that
 * the query reaches. The text is sent as it is: what a user has typed belongs in an expression,
 * {@code value(typed)}, and never into the text. What comes of it may be null.
 */
public final class SqlExpression {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)}");

  private final Template template;
  private final @Nullable Template sqlite;
  private final Term[] arguments;
  private final boolean aggregate;

  private SqlExpression(
      Template template, @Nullable Template sqlite, Term[] arguments, boolean aggregate) {
    this.template = template;
    this.sqlite = sqlite;
    this.arguments = arguments;
    this.aggregate = aggregate;
  }

  /**
   * Some SQL and what its places stand for.
   *
   * @throws IllegalArgumentException if there is a place for no expression, or none for one of
   *     them, or a question mark, which would be a parameter
   */
  public static SqlExpression of(String sql, Expression<?>... arguments) {
    return of(sql, arguments, false);
  }

  /**
   * One value of many rows, by a function that no method here calls: Django's {@code Aggregate} of
   * one's own. The text is the call of that function alone, which may be seen {@link Window#over} a
   * window then. It sums up the rows of a relation where its expressions follow one.
   *
   * <pre>{@code
   * static IntExpression allBits(IntExpression number) {
   *   return SqlExpression.aggregate("bit_and({0})", number).asInt();
   * }
   * }</pre>
   *
   * @throws IllegalArgumentException as for {@link #of}
   */
  public static SqlExpression aggregate(String sql, Expression<?>... arguments) {
    return of(sql, arguments, true);
  }

  private static SqlExpression of(String sql, Expression<?>[] arguments, boolean aggregate) {
    Term[] terms = new Term[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      terms[i] = arguments[i].term();
    }
    return new SqlExpression(Template.of(sql, terms.length), null, terms, aggregate);
  }

  /**
   * The same, said in other words on SQLite.
   *
   * @throws IllegalArgumentException as for {@link #of}
   */
  public SqlExpression onSqlite(String sql) {
    return new SqlExpression(template, Template.of(sql, arguments.length), arguments, aggregate);
  }

  /** A condition. */
  public Condition asCondition() {
    return new Condition.Written((out, terms) -> out.term(terms.get(0)), term());
  }

  /** An expression of the same kind as another one. */
  public <V, S extends Expression<V>> S like(TypedExpression<V, S> other) {
    return other.like(term());
  }

  /** Text. */
  public TextExpression asText() {
    return new TextExpression(term());
  }

  /** Numbers of type {@code int}. */
  public IntExpression asInt() {
    return new IntExpression(term());
  }

  /** Numbers of type {@code long}. */
  public LongExpression asLong() {
    return new LongExpression(term());
  }

  /** Numbers of type {@code double}. */
  public DoubleExpression asDouble() {
    return new DoubleExpression(term());
  }

  /** Decimals with as many digits after the point as they happen to have. */
  public DecimalExpression asDecimal() {
    return new DecimalExpression(term(), -1);
  }

  /** Something true or false. */
  public BooleanExpression asBoolean() {
    return new BooleanExpression(term());
  }

  /** Dates. */
  public DateExpression asDate() {
    return new DateExpression(term());
  }

  /** Moments. */
  public InstantExpression asInstant() {
    return new InstantExpression(term());
  }

  /** Dates with a time of day. */
  public DateTimeExpression asDateTime() {
    return new DateTimeExpression(term());
  }

  /** Times of day. */
  public TimeExpression asTime() {
    return new TimeExpression(term());
  }

  /** JSON. */
  public JsonExpression<JsonNode> asJson() {
    return new JsonExpression<>(term(), JsonText.TREE);
  }

  private Term term() {
    return aggregate
        ? Aggregate.own((out, parts) -> template(out).write(out, parts), List.of(arguments))
        : Term.ofNullable(
            (out, parts) -> {
              out.append("(");
              template(out).write(out, parts);
              out.append(")");
            },
            arguments);
  }

  private Template template(SqlText out) {
    Template other = sqlite;
    return out.isSqlite() && other != null ? other : template;
  }

  /**
   * SQL with places in it.
   *
   * @param texts what stands before, between and after them
   * @param places which of the arguments stands at each
   */
  private record Template(List<String> texts, List<Integer> places) {
    static Template of(String sql, int arguments) {
      if (sql.indexOf('?') >= 0) {
        throw new IllegalArgumentException(
            "A question mark in \"" + sql + "\" would be a parameter; hand values on as {0}.");
      }
      List<String> texts = new ArrayList<>();
      List<Integer> places = new ArrayList<>();
      Matcher matcher = ARGUMENT.matcher(sql);
      int end = 0;
      while (matcher.find()) {
        int place = matcher.group(1).length() > 4 ? arguments : Integer.parseInt(matcher.group(1));
        if (place >= arguments) {
          throw new IllegalArgumentException(
              "There is no expression for " + matcher.group() + " in \"" + sql + "\".");
        }
        texts.add(sql.substring(end, matcher.start()));
        places.add(place);
        end = matcher.end();
      }
      texts.add(sql.substring(end));
      for (int i = 0; i < arguments; i++) {
        if (!places.contains(i)) {
          throw new IllegalArgumentException("There is no place {" + i + "} in \"" + sql + "\".");
        }
      }
      return new Template(texts, places);
    }

    void write(SqlText out, List<Term> arguments) {
      out.append(texts.get(0));
      for (int i = 0; i < places.size(); i++) {
        out.term(arguments.get(places.get(i))).append(texts.get(i + 1));
      }
    }
  }
}
