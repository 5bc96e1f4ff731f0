package dev.plectrum.query;

import dev.plectrum.db.ArrayType;
import dev.plectrum.db.ValueKind;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An expression of text. What is searched for is always literal: {@code %}, {@code _} and the like
 * stand for themselves. Letters are counted from 1.
 */
public sealed class TextExpression extends ComparableExpression<String, TextExpression>
    permits TextColumn {
  TextExpression(Term term) {
    super(Type.TEXT, term);
  }

  @Override
  final TextExpression like(Term term) {
    return new TextExpression(term);
  }

  /** Equals {@code value}, whatever the case of its letters; has none if that is null. */
  public final Condition iexact(@Nullable String value) {
    return value == null ? isNull() : match(TextMatch.Part.ALL, true, value);
  }

  /** Equals {@code other}, whatever the case of its letters. */
  public final Condition iexact(Expression<String> other) {
    return match(TextMatch.Part.ALL, true, other);
  }

  /** Contains {@code part}. */
  public final Condition contains(String part) {
    return match(TextMatch.Part.ANYWHERE, false, part);
  }

  /** Contains {@code part}. */
  public final Condition contains(Expression<String> part) {
    return match(TextMatch.Part.ANYWHERE, false, part);
  }

  /** Contains {@code part}, whatever the case of its letters. */
  public final Condition icontains(String part) {
    return match(TextMatch.Part.ANYWHERE, true, part);
  }

  /** Contains {@code part}, whatever the case of its letters. */
  public final Condition icontains(Expression<String> part) {
    return match(TextMatch.Part.ANYWHERE, true, part);
  }

  /** Starts with {@code part}. */
  public final Condition startsWith(String part) {
    return match(TextMatch.Part.START, false, part);
  }

  /** Starts with {@code part}. */
  public final Condition startsWith(Expression<String> part) {
    return match(TextMatch.Part.START, false, part);
  }

  /** Starts with {@code part}, whatever the case of its letters. */
  public final Condition istartsWith(String part) {
    return match(TextMatch.Part.START, true, part);
  }

  /** Starts with {@code part}, whatever the case of its letters. */
  public final Condition istartsWith(Expression<String> part) {
    return match(TextMatch.Part.START, true, part);
  }

  /** Ends with {@code part}. */
  public final Condition endsWith(String part) {
    return match(TextMatch.Part.END, false, part);
  }

  /** Ends with {@code part}. */
  public final Condition endsWith(Expression<String> part) {
    return match(TextMatch.Part.END, false, part);
  }

  /** Ends with {@code part}, whatever the case of its letters. */
  public final Condition iendsWith(String part) {
    return match(TextMatch.Part.END, true, part);
  }

  /** Ends with {@code part}, whatever the case of its letters. */
  public final Condition iendsWith(Expression<String> part) {
    return match(TextMatch.Part.END, true, part);
  }

  /**
   * Has a part that matches a regular expression of PostgreSQL. On SQLite it is read as one of
   * Java, which knows the same but for the rarest.
   */
  public final Condition regex(String pattern) {
    return TextMatch.regex(term(), given(pattern), false);
  }

  /** Has a part that matches a regular expression, whatever the case of its letters. */
  public final Condition iregex(String pattern) {
    return TextMatch.regex(term(), given(pattern), true);
  }

  /**
   * Has the words of {@code text}, in any order and in any of their forms: PostgreSQL's text search
   * in the configuration of the database. SQLite has none without tables of its own; there every
   * word must be contained, whatever the case of its letters, also those that the configuration
   * leaves out as too common. Signs are no words, and a text without any finds nothing.
   */
  public final Condition search(String text) {
    return TextMatch.words(term(), given(text));
  }

  /**
   * Has what {@code query} looks for, by PostgreSQL's text search and in the configuration of the
   * query; see {@link SearchVector}.
   */
  public final Condition search(SearchQuery query) {
    String configuration = query.configuration();
    SearchVector words = SearchVector.of(this);
    return (configuration == null ? words : words.in(configuration)).matches(query);
  }

  /** The part of it in which {@code query} finds something, with the words marked. */
  public final TextExpression headline(SearchQuery query, SearchHeadline form) {
    return like(
        FullText.ofNullable(
            "ts_headline",
            (out, parts) ->
                out.append("ts_headline(" + query.argument())
                    .list(parts)
                    .append(", ")
                    .value(ValueKind.TEXT, form.options())
                    .append(")"),
            term(),
            query.term()));
  }

  /**
   * How many groups of three letters it shares with {@code other}, from 0 to 1, by PostgreSQL's
   * extension {@code pg_trgm}.
   */
  public final DoubleExpression similarity(String other) {
    return new DoubleExpression(
        FullText.ofNullable(
            "similarity",
            (out, parts) -> out.append("similarity(").list(parts).append(")"),
            term(),
            Functions.text(other)));
  }

  /** How similar {@code word} is to the most similar piece of it, from 0 to 1. */
  public final DoubleExpression wordSimilarity(String word) {
    return similarWord("word_similarity", word);
  }

  /** How similar {@code word} is to the most similar whole words of it, from 0 to 1. */
  public final DoubleExpression strictWordSimilarity(String word) {
    return similarWord("strict_word_similarity", word);
  }

  private DoubleExpression similarWord(String function, String word) {
    return new DoubleExpression(
        FullText.ofNullable(
            function,
            (out, parts) -> out.append(function).append("(").list(parts).append(")"),
            Functions.text(word),
            term()));
  }

  /** Is similar to {@code other}, by {@code pg_trgm.similarity_threshold}: an index finds it. */
  public final Condition isSimilarTo(String other) {
    return similar("similarity", " % ", other);
  }

  /** Has a piece similar to {@code word}, by {@code pg_trgm.word_similarity_threshold}. */
  public final Condition hasSimilarWord(String word) {
    return similar("word_similarity", " %> ", word);
  }

  private Condition similar(String function, String operator, String other) {
    Term text =
        FullText.ofNullable(function, (out, parts) -> out.list(parts).append(operator), term());
    return new Condition.Written(
        (out, terms) -> out.list(terms).value(ValueKind.TEXT, other), text);
  }

  private Condition match(TextMatch.Part part, boolean ignoringCase, String value) {
    return new TextMatch(term(), part, ignoringCase, given(value));
  }

  private Condition match(TextMatch.Part part, boolean ignoringCase, Expression<String> value) {
    return TextMatch.with(term(), part, ignoringCase, value.term());
  }

  /** The text in lower case. */
  public final TextExpression lower() {
    return like(Functions.text("lower", term()));
  }

  /** The text in upper case. */
  public final TextExpression upper() {
    return like(Functions.text("upper", term()));
  }

  /** How many characters it has. */
  public final IntExpression length() {
    return new IntExpression(Term.call("LENGTH", term()));
  }

  /** The text without spaces at its ends. */
  public final TextExpression trim() {
    return like(Term.call("TRIM", term()));
  }

  /** The text without spaces at its beginning. */
  public final TextExpression trimLeft() {
    return like(Term.call("LTRIM", term()));
  }

  /** The text without spaces at its end. */
  public final TextExpression trimRight() {
    return like(Term.call("RTRIM", term()));
  }

  /** The text from a character on, counted from 1. */
  public final TextExpression substring(int from) {
    return like(Functions.text("substring", term(), Functions.number(from)));
  }

  /** The text from a character on, counted from 1. */
  public final TextExpression substring(IntegralExpression<?, ?> from) {
    return like(Functions.text("substring", term(), Functions.count(from)));
  }

  /** So many characters from one on, counted from 1. */
  public final TextExpression substring(int from, int length) {
    return like(
        Functions.text("substring", term(), Functions.number(from), Functions.number(length)));
  }

  /** So many characters from one on, counted from 1. */
  public final TextExpression substring(
      IntegralExpression<?, ?> from, IntegralExpression<?, ?> length) {
    return like(
        Functions.text("substring", term(), Functions.count(from), Functions.count(length)));
  }

  /** The first characters; all but the last ones if negative. */
  public final TextExpression left(int length) {
    return like(Functions.text("left", term(), Functions.number(length)));
  }

  /** The first characters; all but the last ones if negative. */
  public final TextExpression left(IntegralExpression<?, ?> length) {
    return like(Functions.text("left", term(), Functions.count(length)));
  }

  /** The last characters; all but the first ones if negative. */
  public final TextExpression right(int length) {
    return like(Functions.text("right", term(), Functions.number(length)));
  }

  /** The last characters; all but the first ones if negative. */
  public final TextExpression right(IntegralExpression<?, ?> length) {
    return like(Functions.text("right", term(), Functions.count(length)));
  }

  /** The text with {@code with} in every place of {@code what}. */
  public final TextExpression replace(String what, String with) {
    return like(Term.call("REPLACE", term(), Functions.text(what), Functions.text(with)));
  }

  /** The text with {@code with} in every place of {@code what}. */
  public final TextExpression replace(Expression<String> what, Expression<String> with) {
    return like(Term.call("REPLACE", term(), what.term(), with.term()));
  }

  /** The text brought to a length, with {@code fill} in front, or cut. */
  public final TextExpression padLeft(int length, String fill) {
    return like(Functions.text("lpad", term(), Functions.number(length), Functions.text(fill)));
  }

  /** The text brought to a length, with {@code fill} in front, or cut. */
  public final TextExpression padLeft(IntegralExpression<?, ?> length, Expression<String> fill) {
    return like(Functions.text("lpad", term(), Functions.count(length), fill.term()));
  }

  /** The text brought to a length, with {@code fill} behind, or cut. */
  public final TextExpression padRight(int length, String fill) {
    return like(Functions.text("rpad", term(), Functions.number(length), Functions.text(fill)));
  }

  /** The text brought to a length, with {@code fill} behind, or cut. */
  public final TextExpression padRight(IntegralExpression<?, ?> length, Expression<String> fill) {
    return like(Functions.text("rpad", term(), Functions.count(length), fill.term()));
  }

  /** The text so many times. */
  public final TextExpression repeat(int times) {
    return like(Functions.text("repeat", term(), Functions.number(times)));
  }

  /** The text so many times. */
  public final TextExpression repeat(IntegralExpression<?, ?> times) {
    return like(Functions.text("repeat", term(), Functions.count(times)));
  }

  /** The text from its end. */
  public final TextExpression reverse() {
    return like(Functions.text("reverse", term()));
  }

  /** The number in Unicode of its first character; 0 if it is empty. */
  public final IntExpression ord() {
    return new IntExpression(Functions.text("ascii", term()));
  }

  /** The MD5 of its UTF-8, in hexadecimal digits. */
  public final TextExpression md5() {
    return like(Functions.text("md5", term()));
  }

  /**
   * The SHA-1 of its UTF-8, in hexadecimal digits; PostgreSQL's extension {@code pgcrypto} has it.
   */
  public final TextExpression sha1() {
    return like(Functions.digest("sha1", "DIGEST(", ", 'sha1')", term()));
  }

  /** The SHA-224 of its UTF-8, in hexadecimal digits. */
  public final TextExpression sha224() {
    return like(Functions.digest("sha224", "SHA224(", ")", term()));
  }

  /** The SHA-256 of its UTF-8, in hexadecimal digits. */
  public final TextExpression sha256() {
    return like(Functions.digest("sha256", "SHA256(", ")", term()));
  }

  /** The SHA-384 of its UTF-8, in hexadecimal digits. */
  public final TextExpression sha384() {
    return like(Functions.digest("sha384", "SHA384(", ")", term()));
  }

  /** The SHA-512 of its UTF-8, in hexadecimal digits. */
  public final TextExpression sha512() {
    return like(Functions.digest("sha512", "SHA512(", ")", term()));
  }

  /** Where {@code part} begins, counted from 1; 0 if it is not there. */
  public final IntExpression indexOf(String part) {
    return new IntExpression(TextMatch.indexOf(term(), Functions.text(part)));
  }

  /** Where {@code part} begins, counted from 1; 0 if it is not there. */
  public final IntExpression indexOf(Expression<String> part) {
    return new IntExpression(TextMatch.indexOf(term(), part.term()));
  }

  /** This text and then {@code end}; a null is empty text. */
  public final TextExpression concat(String end) {
    return like(Functions.concat(term(), Functions.text(end)));
  }

  /** This text and then {@code end}; a null is empty text. */
  public final TextExpression concat(Expression<String> end) {
    return like(Functions.concat(term(), end.term()));
  }

  /**
   * The same text, compared and ordered by a collation of the database.
   *
   * @throws IllegalArgumentException if the name is none: letters, digits, {@code _ - . @} only
   */
  public final TextExpression collate(String collation) {
    return like(TextMatch.collated(term(), collation));
  }

  /** The text as a whole number; an error of the database where it is none. */
  public final LongExpression asLong() {
    return new LongExpression(Casts.ofText("bigint", "whole", term()));
  }

  /** The text as a floating point number; an error of the database where it is none. */
  public final DoubleExpression asDouble() {
    return new DoubleExpression(Casts.ofText("double precision", "real", term()));
  }

  /**
   * The text as a decimal, rounded to {@code scale} digits after the point; an error of the
   * database where it is none.
   */
  public final DecimalExpression asDecimal(int scale) {
    return new DecimalExpression(
        Casts.decimal(Casts.ofText("numeric", "decimal", term()), scale), scale);
  }

  /** The text as a date, written {@code 2024-12-31}; an error of the database where it is none. */
  public final DateExpression asDate() {
    return new DateExpression(Casts.ofText("date", "date", term()));
  }

  /** The texts of all rows with {@code separator} between them; null if there are none. */
  public final TextExpression join(String separator, Order... order) {
    return like(Aggregate.text(term(), Functions.text(separator), Order.steps(List.of(order))));
  }

  /** The different texts of all rows in order, with commas between; null if there are none. */
  public final TextExpression joinDistinct() {
    return joinDistinct(",");
  }

  /**
   * The different texts of all rows in order, {@code separator} between; null if there are none.
   */
  public final TextExpression joinDistinct(String separator) {
    return joinDistinct(separator, text -> text.asc());
  }

  /**
   * The different texts of all rows with {@code separator} between them; null if there are none.
   *
   * @param order by each of them: {@code text -> text.length().desc()}
   * @throws IllegalArgumentException if it is by something else of the rows
   */
  public final TextExpression joinDistinct(
      String separator, Function<TextExpression, Order> order) {
    List<Order> steps = Order.steps(List.of(order.apply(new TextExpression(Aggregate.JOINED))));
    Survey texts = Survey.of(term());
    for (Order step : steps) {
      Survey survey = Survey.of(step.term());
      Stream.concat(survey.places().stream(), survey.inner().stream().filter(texts::looksAtRowsOf))
          .forEach(
              place -> {
                throw new IllegalArgumentException(
                    "Different texts are ordered by themselves: rows with the same one may differ in "
                        + place
                        + ".");
              });
      if (survey.hasAggregates() || survey.hasWindows()) {
        throw new IllegalArgumentException(
            "Different texts are ordered one by one, by themselves, and not by what "
                + (survey.hasAggregates() ? "an aggregate has" : "a window sees")
                + " of many rows.");
      }
    }
    return like(Aggregate.distinctText(term(), Functions.text(separator), steps));
  }

  /** The values of all rows that have one, in an order; null if there are none. */
  public final ArrayExpression<String> collect(Order... order) {
    return ArrayExpression.collected(term(), ArrayType.TEXT, order);
  }
}
