package dev.plectrum.query;

import dev.plectrum.db.ValueKind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a full-text search looks for; Django's {@code SearchQuery}. Only PostgreSQL has it, see
 * {@link SearchVector}.
 */
public final class SearchQuery {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)?");

  private final @Nullable String function;
  private final String text;
  private final @Nullable String configuration;
  private final @Nullable Term combined;

  private SearchQuery(
      @Nullable String function,
      String text,
      @Nullable String configuration,
      @Nullable Term combined) {
    this.function = function;
    this.text = text;
    this.configuration = configuration;
    this.combined = combined;
  }

  /** All words of a text, wherever they stand. */
  public static SearchQuery plain(String text) {
    return new SearchQuery("plainto_tsquery", text, null, null);
  }

  /** The words of a text one after the other. */
  public static SearchQuery phrase(String text) {
    return new SearchQuery("phraseto_tsquery", text, null, null);
  }

  /**
   * A query in PostgreSQL's own notation: {@code "django & (swing | manouche) & !rock"}. What is no
   * such query is a mistake that the database finds, so this is not for what a visitor types.
   */
  public static SearchQuery raw(String query) {
    return new SearchQuery("to_tsquery", query, null, null);
  }

  /** What people type into search engines: {@code "nuages" or minor -swing}. */
  public static SearchQuery web(String typed) {
    return new SearchQuery("websearch_to_tsquery", typed, null, null);
  }

  /**
   * The same in a configuration such as {@code english}.
   *
   * @throws IllegalStateException if it is put together of others, which have theirs
   */
  public SearchQuery in(String configuration) {
    if (function == null) {
      throw new IllegalStateException(
          "Each part of a search query has a configuration of its own.");
    }
    return new SearchQuery(function, text, configuration(configuration), null);
  }

  /** What meets both. */
  public SearchQuery and(SearchQuery other) {
    return new SearchQuery(null, "", configuration, Term.infix(term(), " && ", other.term()));
  }

  /** What meets one of the two. */
  public SearchQuery or(SearchQuery other) {
    return new SearchQuery(null, "", configuration, Term.infix(term(), " || ", other.term()));
  }

  /** What does not meet it. */
  public SearchQuery not() {
    Term all = term();
    return new SearchQuery(
        null, "", configuration, Term.of((out, parts) -> out.append("!!").list(parts), all));
  }

  Term term() {
    Term known = combined;
    if (known != null) {
      return known;
    }
    return Term.of(
        (out, parts) -> {
          out.append(function + "(");
          out.append(configuration == null ? "" : "'" + configuration + "', ");
          out.value(ValueKind.TEXT, text).append(")");
        });
  }

  /** The configuration, or null for that of the database. */
  @Nullable String configuration() {
    return configuration;
  }

  /** The configuration, as the first argument of a function; empty for that of the database. */
  String argument() {
    return configuration == null ? "" : "'" + configuration + "', ";
  }

  /** The name of a configuration, which stands in SQL as it is so that an index serves it. */
  static String configuration(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("No search configuration is called \"" + name + "\".");
    }
    return name;
  }
}
