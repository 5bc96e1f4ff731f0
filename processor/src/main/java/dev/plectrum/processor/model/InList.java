package dev.plectrum.processor.model;

import dev.plectrum.processor.model.SqlStatement.Token;
import java.util.List;
import java.util.Optional;

/**
 * A place in a statement where a parameter may be many values: {@code IN (:ids)}, {@code NOT IN
 * (:ids)}, {@code = ANY (:ids)} or {@code <> ALL (:ids)}.
 *
 * @param start where it begins in the statement
 * @param end behind its closing bracket
 * @param negated whether none of the values is meant
 */
record InList(int start, int end, boolean negated) {
  /** The place around a parameter, if that can be many values. */
  static Optional<InList> at(List<Token> tokens, int parameter) {
    int word = parameter - 2;
    if (!is(tokens, parameter - 1, "(") || !is(tokens, parameter + 1, ")")) {
      return Optional.empty();
    }
    int end = tokens.get(parameter + 1).end();
    if (is(tokens, word, "in")) {
      boolean negated = is(tokens, word - 1, "not");
      return Optional.of(new InList(tokens.get(negated ? word - 1 : word).start(), end, negated));
    }
    boolean equals = is(tokens, word - 1, "=");
    if (is(tokens, word, "any") && equals && !isComparison(tokens, word - 2)) {
      return Optional.of(new InList(tokens.get(word - 1).start(), end, false));
    }
    boolean differs =
        equals && is(tokens, word - 2, "!")
            || is(tokens, word - 1, ">") && is(tokens, word - 2, "<");
    return is(tokens, word, "all") && differs
        ? Optional.of(new InList(tokens.get(word - 2).start(), end, true))
        : Optional.empty();
  }

  /**
   * As SQLite has it.
   *
   * @param value what is made of each value
   */
  String forSqlite(String value) {
    return (negated ? "NOT IN" : "IN") + " (SELECT " + value + " FROM json_each(?))";
  }

  /** As PostgreSQL has it, whose plan is then the same however many values there are. */
  String forPostgresql() {
    return negated ? "<> ALL (?)" : "= ANY (?)";
  }

  /** Signs are read one by one, so that {@code <= ANY} has an equals sign, too. */
  private static boolean isComparison(List<Token> tokens, int at) {
    return is(tokens, at, "<") || is(tokens, at, ">") || is(tokens, at, "!");
  }

  private static boolean is(List<Token> tokens, int at, String text) {
    return at >= 0 && at < tokens.size() && tokens.get(at).is(text);
  }
}
