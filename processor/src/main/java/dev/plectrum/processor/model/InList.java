package dev.plectrum.processor.model;

import static java.util.stream.Collectors.joining;

import dev.plectrum.processor.model.SqlStatement.Token;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A place in a statement where a parameter may be many values: {@code IN (:ids)}, {@code NOT IN
 * (:ids)}, {@code = ANY (:ids)} or {@code <> ALL (:ids)}.
 *
 * @param start where it begins in the statement
 * @param end behind its closing bracket
 * @param negated whether none of the values is meant
 * @param width how many columns stand in brackets before it, {@code (id, year) IN}; 1 without those
 */
record InList(int start, int end, boolean negated, int width) {
  /** What brackets follow that are not those of a function. */
  private static final Set<String> BEFORE_A_ROW =
      Set.of(
          "where", "and", "or", "not", "on", "having", "when", "then", "else", "row", "by",
          "select", "case");

  /** The place around a parameter, if that can be many values. */
  static Optional<InList> at(List<Token> tokens, int parameter) {
    int word = parameter - 2;
    if (!is(tokens, parameter - 1, "(") || !is(tokens, parameter + 1, ")")) {
      return Optional.empty();
    }
    int end = tokens.get(parameter + 1).end();
    if (is(tokens, word, "in")) {
      boolean negated = is(tokens, word - 1, "not");
      return Optional.of(of(tokens, negated ? word - 1 : word, end, negated));
    }
    boolean equals = is(tokens, word - 1, "=");
    if (is(tokens, word, "any") && equals && !isComparison(tokens, word - 2)) {
      return Optional.of(of(tokens, word - 1, end, false));
    }
    boolean differs =
        equals && is(tokens, word - 2, "!")
            || is(tokens, word - 1, ">") && is(tokens, word - 2, "<");
    return is(tokens, word, "all") && differs
        ? Optional.of(of(tokens, word - 2, end, true))
        : Optional.empty();
  }

  private static InList of(List<Token> tokens, int first, int end, boolean negated) {
    return new InList(tokens.get(first).start(), end, negated, width(tokens, first - 1));
  }

  /** How many columns stand in the brackets that end here. */
  private static int width(List<Token> tokens, int last) {
    if (!is(tokens, last, ")")) {
      return 1;
    }
    int depth = tokens.get(last).depth();
    int columns = 1;
    for (int i = last - 1; i >= 0; i--) {
      if (tokens.get(i).depth() == depth && is(tokens, i, "(")) {
        boolean called =
            i > 0
                && tokens.get(i - 1).kind() == SqlStatement.Kind.WORD
                && !BEFORE_A_ROW.contains(tokens.get(i - 1).lower());
        return called ? 1 : columns;
      }
      if (tokens.get(i).depth() == depth && is(tokens, i, ",")) {
        columns++;
      }
    }
    return 1;
  }

  /** As SQLite has it. */
  String forSqlite(SqlStatement.Listed listed) {
    String values =
        IntStream.range(0, listed.values())
            .mapToObj(
                i -> {
                  String value = listed.rows() ? "value ->> " + i : "value";
                  return listed.isBytes(i) ? "unhex(" + value + ")" : value;
                })
            .collect(joining(", "));
    return word() + " (SELECT " + values + " FROM json_each(?))";
  }

  /** As PostgreSQL has it, whose plan is then the same however many values there are. */
  String forPostgresql(SqlStatement.Listed listed) {
    if (!listed.rows()) {
      return negated ? "<> ALL (?)" : "= ANY (?)";
    }
    String marks = String.join(", ", Collections.nCopies(listed.values(), "?"));
    return word() + " (SELECT * FROM unnest(" + marks + "))";
  }

  private String word() {
    return negated ? "NOT IN" : "IN";
  }

  /** Signs are read one by one, so that {@code <= ANY} has an equals sign, too. */
  private static boolean isComparison(List<Token> tokens, int at) {
    return is(tokens, at, "<") || is(tokens, at, ">") || is(tokens, at, "!");
  }

  private static boolean is(List<Token> tokens, int at, String text) {
    return at >= 0 && at < tokens.size() && tokens.get(at).is(text);
  }
}
