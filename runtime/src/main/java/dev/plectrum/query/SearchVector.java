package dev.plectrum.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of one or several texts, each in its basic form, for PostgreSQL's full-text search;
 * Django's {@code SearchVector}. A text that is null has no words.
 *
 * <pre>{@code
 * tracks.query()
 *     .where(f -> SearchVector.of(f.name, f.composer).in("english").matches(SearchQuery.web(typed)))
 * }</pre>
 *
 * <p>An index finds these rows if it is over the same expression: {@code @Index("to_tsvector(
 * 'english', name)")} is made as GIN. SQLite has no full-text search without tables of its own; a
 * query that asks for it there is an {@link UnsupportedOperationException}, before anything is
 * sent.
 */
public final class SearchVector {
  private final Term vector;
  private final @Nullable List<Term> texts;

  private SearchVector(Term vector, @Nullable List<Term> texts) {
    this.vector = vector;
    this.texts = texts;
  }

  /**
   * The words of these texts, in the configuration of the database.
   *
   * @throws IllegalArgumentException if there are none
   */
  @SafeVarargs
  public static SearchVector of(Expression<String>... texts) {
    List<Term> terms = new ArrayList<>(texts.length);
    for (Expression<String> text : texts) {
      terms.add(text.term());
    }
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("A search vector is of one text at least.");
    }
    return new SearchVector(words(terms, null), terms);
  }

  /**
   * The same in a configuration such as {@code english}, which knows the forms of words.
   *
   * @throws IllegalStateException if it has a weight or was put together of others: a configuration
   *     is said of the words first
   */
  public SearchVector in(String configuration) {
    List<Term> words = texts;
    if (words == null) {
      throw new IllegalStateException("in() comes before weight() and plus().");
    }
    return new SearchVector(words(words, SearchQuery.configuration(configuration)), words);
  }

  /** The same words, which count for so much in a rank. */
  public SearchVector weight(Weight weight) {
    Term weighted =
        FullText.of(
            "setweight",
            (out, parts) ->
                out.append("setweight(").list(parts).append(", '" + weight.name() + "')"),
            vector);
    return new SearchVector(weighted, null);
  }

  /** These words and then those of {@code other}. */
  public SearchVector plus(SearchVector other) {
    return new SearchVector(Term.infix(vector, " || ", other.vector), null);
  }

  /** They have what {@code query} looks for. */
  public Condition matches(SearchQuery query) {
    return new Condition.Written(
        (out, terms) -> out.term(terms.get(0)).append(" @@ ").term(terms.get(1)),
        vector,
        query.term());
  }

  /** How well they fit {@code query}: the larger, the better. */
  public DoubleExpression rank(SearchQuery query) {
    return rank(query, SearchRanking.standard());
  }

  /** How well they fit {@code query}, worked out in another way. */
  public DoubleExpression rank(SearchQuery query, SearchRanking ranking) {
    return new DoubleExpression(
        FullText.of("rank", (out, parts) -> ranking.write(out, parts), vector, query.term()));
  }

  private static Term words(List<Term> texts, @Nullable String language) {
    return FullText.of(
        "to_tsvector",
        (out, parts) -> {
          out.append("to_tsvector(").append(language == null ? "" : "'" + language + "', ");
          for (int i = 0; i < parts.size(); i++) {
            Term part = parts.get(i);
            out.append(i > 0 ? " || ' ' || " : "");
            out.append(part.nullable() ? "COALESCE(" : "").term(part);
            out.append(part.nullable() ? ", '')" : "");
          }
          out.append(")");
        },
        texts.toArray(Term[]::new));
  }

  /** How much words count, from most to least. */
  public enum Weight {
    A,
    B,
    C,
    D
  }
}
