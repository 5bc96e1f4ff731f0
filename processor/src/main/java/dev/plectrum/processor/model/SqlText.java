package dev.plectrum.processor.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * SQL over the components of a model, as a user writes it in an annotation: {@code lower(name)},
 * {@code endsAt > startsAt}.
 *
 * @param sql the same in which {@code {endsAt}} stands for each component
 * @param fields the components that it names, each once
 * @param unknown words that are neither components nor SQL, in order
 * @param mistake why it is no piece of SQL, as the end of a sentence, or null
 */
public record SqlText(
    String sql, List<String> fields, List<String> unknown, @Nullable String mistake) {
  /** Words that are never a component unless in braces: they hold an expression together. */
  private static final Set<String> RESERVED =
      words(
          "all and any array as asc between both case cast collate current_date current_time"
              + " current_timestamp desc distinct else end escape except exists false from glob"
              + " ilike in intersect is isnull leading like localtime localtimestamp match not"
              + " notnull null on or overlaps regexp select similar some symmetric then to trailing"
              + " true union using when where");

  /** Words of SQL that may also be the name of a component, which then is meant. */
  private static final Set<String> ALSO_SQL =
      words(
          "at bigint blob boolean bool bytea century char character date day days decade decimal"
              + " double dow doy epoch first float float4 float8 for hour hours int int2 int4 int8"
              + " integer interval isodow isoyear json jsonb last microseconds millennium"
              + " milliseconds minute minutes month months nulls numeric operator over partition"
              + " precision quarter real second seconds smallint text time timestamp timestamptz"
              + " timezone unknown utc uuid varchar varying week weeks with without year years"
              + " zone");

  public SqlText {
    fields = List.copyOf(fields);
    unknown = List.copyOf(unknown);
  }

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  /** Reads {@code text} where components are called {@code names}. */
  public static SqlText of(String text, Collection<String> names) {
    return new Reader(text, names, "").read();
  }

  /** The same of a group whose components are called {@code within} and their name in a model. */
  public static SqlText of(String text, Collection<String> names, String within) {
    return new Reader(text, names, within).read();
  }

  /** Whether {@code text} is more than the name of a component, or of one of a group. */
  public static boolean isExpression(String text) {
    return !text.replaceFirst("(?<=\\w)\\.(?=\\w)", "")
        .chars()
        .allMatch(Character::isJavaIdentifierPart);
  }

  /** Goes through a text once. */
  private static final class Reader {
    private final String text;
    private final Collection<String> names;
    private final String within;
    private final StringBuilder sql = new StringBuilder();
    private final List<String> fields = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private @Nullable String mistake;
    private String before = "";
    private int open;
    private int at;

    Reader(String text, Collection<String> names, String within) {
      this.within = within;
      this.text = text.strip();
      this.names = names;
    }

    SqlText read() {
      while (at < text.length() && mistake == null) {
        char c = text.charAt(at);
        if (c == '\'') {
          quoted();
        } else if (c == '{') {
          braces();
        } else if (Character.isJavaIdentifierStart(c)) {
          word();
        } else if (Character.isDigit(c)) {
          number();
        } else {
          sign(c);
        }
      }
      if (mistake == null && text.isEmpty()) {
        mistake = "it is empty";
      } else if (mistake == null && open > 0) {
        mistake = "a parenthesis is not closed";
      }
      return new SqlText(sql.toString(), fields, unknown, mistake);
    }

    private void quoted() {
      int end = text.indexOf('\'', at + 1);
      if (end < 0) {
        mistake = "a quote is not closed";
        return;
      }
      take(end + 1, "'");
    }

    private void braces() {
      int end = text.indexOf('}', at);
      String name = end < 0 ? "" : text.substring(at + 1, end);
      if (name.isEmpty()) {
        mistake = "a brace is not closed";
        return;
      }
      field(name);
      at = end + 1;
    }

    private void number() {
      int end = at;
      while (end < text.length()
          && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '.')) {
        end++;
      }
      take(end, "0");
    }

    private void word() {
      int end = at;
      while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
        end++;
      }
      end = withPart(end);
      String word = text.substring(at, end);
      String lower = word.toLowerCase(Locale.ROOT);
      if (before.equals(".")) {
        mistake = "it has a path, and a row's condition sees only the row's own components";
      } else if (RESERVED.contains(lower) || isName() || isCall(end)) {
        take(end, lower);
      } else if (names.contains(word)) {
        field(word);
        at = end;
      } else {
        if (!ALSO_SQL.contains(lower)) {
          unknown.add(word);
        }
        take(end, lower);
      }
    }

    /** The end of {@code address.street}, where a word that ends there is the name of a group. */
    private int withPart(int word) {
      int end = word;
      if (end < text.length() && text.charAt(end) == '.') {
        end++;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
          end++;
        }
      }
      String group = text.substring(at, word) + ".";
      return names.stream().anyMatch(name -> name.startsWith(group)) ? end : word;
    }

    /** Whether what comes is the name of a type or a collation. */
    private boolean isName() {
      return before.equals("as") || before.equals("::") || before.equals("collate");
    }

    private boolean isCall(int end) {
      int next = end;
      while (next < text.length() && text.charAt(next) == ' ') {
        next++;
      }
      return next < text.length() && text.charAt(next) == '(';
    }

    private void sign(char c) {
      if (text.startsWith("::", at)) {
        take(at + 2, "::");
        return;
      }
      if (c == ';') {
        mistake = "a semicolon would end the statement";
      } else if (text.startsWith("--", at) || text.startsWith("/*", at)) {
        mistake = "it has a comment";
      } else if (c == '"' && !before.equals("collate")) {
        mistake = "names stand in it without double quotes, as components";
      } else if (c == '(') {
        open++;
      } else if (c == ')' && --open < 0) {
        mistake = "a parenthesis is closed that was not opened";
      }
      if (c == '"') {
        int end = text.indexOf('"', at + 1);
        take(end < 0 ? text.length() : end + 1, "\"");
      } else {
        take(at + 1, Character.isWhitespace(c) ? before : String.valueOf(c));
      }
    }

    private void field(String name) {
      if (!names.contains(name)) {
        unknown.add(name);
      } else if (!fields.contains(name)) {
        fields.add(name);
      }
      sql.append('{').append(within).append(name).append('}');
      before = "{}";
    }

    private void take(int end, String as) {
      sql.append(text, at, end);
      before = as;
      at = end;
    }
  }
}
