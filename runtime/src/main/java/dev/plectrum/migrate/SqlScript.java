package dev.plectrum.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A file of SQL, cut into its statements. A semicolon inside a string, a quoted name, a comment, a
 * dollar-quoted body or the body of a trigger ends nothing.
 */
final class SqlScript {
  /** Enough to know the beginning of a trigger. */
  private static final int OPENING = "CREATE TEMPORARY TRIGGER ".length();

  private final String text;
  private final List<String> statements = new ArrayList<>();
  private int at;
  private int start;

  /** How deep inside the body of a trigger; its BEGIN and CASE open, its END closes. */
  private int depth;

  /** The first words of the statement, in upper case and each with a space after it. */
  private String opening = "";

  /** Whether there is anything but comments since the last semicolon. */
  private boolean empty = true;

  private SqlScript(String text) {
    this.text = text;
  }

  /** The statements without their semicolons, each with the comments before it. */
  static List<String> statements(String text) {
    SqlScript script = new SqlScript(text);
    script.cut();
    return List.copyOf(script.statements);
  }

  private void cut() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '-' && next() == '-') {
        skipTo("\n", at + 2);
      } else if (c == '/' && next() == '*') {
        skipBlockComment();
      } else if (c == '\'') {
        skipString();
      } else if (c == '"' || c == '`') {
        empty = false;
        skipTo(String.valueOf(c), at + 1);
      } else if (c == '$' && !skipDollarQuoted()) {
        empty = false;
        at++;
      } else if (isWordStart(c)) {
        empty = false;
        word();
      } else if (c == ';') {
        semicolon();
      } else if (c != '$') {
        empty &= Character.isWhitespace(c);
        at++;
      }
    }
    finish(text.length());
  }

  private char next() {
    return at + 1 < text.length() ? text.charAt(at + 1) : '\0';
  }

  private void skipTo(String end, int from) {
    int found = text.indexOf(end, from);
    at = found < 0 ? text.length() : found + end.length();
  }

  /** PostgreSQL's comments nest; SQLite's do not, and it has none inside a comment. */
  private void skipBlockComment() {
    int open = 0;
    do {
      if (text.startsWith("/*", at)) {
        open++;
        at += 2;
      } else if (text.startsWith("*/", at)) {
        open--;
        at += 2;
      } else {
        at++;
      }
    } while (open > 0 && at < text.length());
  }

  private void skipString() {
    empty = false;
    boolean escapes =
        at > 0
            && Character.toUpperCase(text.charAt(at - 1)) == 'E'
            && (at < 2 || !isWordPart(text.charAt(at - 2)));
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\' && escapes) {
        at++;
      } else if (c == '\'') {
        return;
      }
    }
  }

  /** Skips {@code $tag$ … $tag$}; false if the dollar begins no such thing. */
  private boolean skipDollarQuoted() {
    int end = at + 1;
    while (end < text.length() && isWordPart(text.charAt(end)) && text.charAt(end) != '$') {
      end++;
    }
    boolean opens =
        end < text.length()
            && text.charAt(end) == '$'
            && (end == at + 1 || !Character.isDigit(text.charAt(at + 1)));
    if (opens) {
      empty = false;
      skipTo(text.substring(at, end + 1), end + 1);
    }
    return opens;
  }

  private void word() {
    int end = at;
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    String word = text.substring(at, end).toUpperCase(Locale.ROOT);
    if (opening.length() < OPENING) {
      opening += word + " ";
    }
    if (inTrigger()) {
      if (word.equals("BEGIN") || word.equals("CASE")) {
        depth++;
      } else if (word.equals("END")) {
        depth--;
      }
    }
    at = end;
  }

  private boolean inTrigger() {
    return opening.startsWith("CREATE TRIGGER ")
        || opening.startsWith("CREATE TEMP TRIGGER ")
        || opening.startsWith("CREATE TEMPORARY TRIGGER ");
  }

  private void semicolon() {
    if (depth > 0) {
      at++;
      return;
    }
    finish(at);
    at++;
    start = at;
  }

  private void finish(int end) {
    if (!empty) {
      statements.add(text.substring(start, end).strip());
    }
    empty = true;
    depth = 0;
    opening = "";
  }

  /** The statement itself, for messages: without the comment lines that lead up to it. */
  static String withoutComments(String statement) {
    StringBuilder lines = new StringBuilder();
    statement
        .lines()
        .filter(line -> !line.strip().startsWith("--"))
        .forEach(line -> lines.append(line).append('\n'));
    return lines.toString().strip();
  }

  private static boolean isWordStart(char c) {
    return Character.isLetter(c) || c == '_';
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }
}
