package dev.plectrum.db;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads a regular expression of PostgreSQL as one of Java. A dot is any character and {@code $} the
 * very end; brackets know {@code [:digit:]} and the like, and nothing in them but a backslash is
 * special; {@code \y}, {@code \m} and {@code \M} are the edges of words.
 */
final class PostgresPattern {
  private final String pattern;
  private final StringBuilder java = new StringBuilder();
  private int at;

  private PostgresPattern(String pattern) {
    this.pattern = pattern;
  }

  /**
   * The pattern.
   *
   * @throws java.util.regex.PatternSyntaxException if it is none
   */
  static Pattern compile(String pattern, boolean ignoringCase) {
    int flags = Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS;
    flags |= ignoringCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
    return Pattern.compile(new PostgresPattern(pattern).translated(), flags);
  }

  private String translated() {
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      switch (c) {
        case '\\' -> escape();
        case '[' -> bracket();
        case '$' -> {
          java.append("\\z");
          at++;
        }
        case '{' -> {
          // Without a number behind it, it stands for itself.
          boolean counts = at + 1 < pattern.length() && isDigit(pattern.charAt(at + 1));
          java.append(counts ? "{" : "\\{");
          at++;
        }
        default -> {
          java.append(c);
          at++;
        }
      }
    }
    return java.toString();
  }

  private void escape() {
    char next = at + 1 < pattern.length() ? pattern.charAt(at + 1) : ' ';
    switch (next) {
      case 'y' -> java.append("\\b");
      case 'Y' -> java.append("\\B");
      case 'm' -> java.append("\\b(?=\\w)");
      case 'M' -> java.append("\\b(?<=\\w)");
      case 'Z' -> java.append("\\z");
      default -> java.append(pattern, at, Math.min(at + 2, pattern.length()));
    }
    at += 2;
  }

  private void bracket() {
    java.append('[');
    at++;
    if (at < pattern.length() && pattern.charAt(at) == '^') {
      java.append('^');
      at++;
    }
    boolean first = true;
    while (at < pattern.length() && (first || pattern.charAt(at) != ']')) {
      member();
      first = false;
    }
    if (at < pattern.length()) {
      java.append(']');
      at++;
    }
  }

  private void member() {
    char c = pattern.charAt(at);
    int end = pattern.startsWith("[:", at) ? pattern.indexOf(":]", at + 2) : -1;
    if (end > 0) {
      java.append(named(pattern.substring(at + 2, end)));
      at = end + 2;
    } else if (c == '\\') {
      java.append(pattern, at, Math.min(at + 2, pattern.length()));
      at += 2;
    } else {
      java.append(c == '[' || c == ']' || c == '&' ? "\\" : "").append(c);
      at++;
    }
  }

  private static String named(String name) {
    return switch (name) {
      case "word" -> "\\w";
      case "xdigit" -> "\\p{XDigit}";
      case "" -> "[::]";
      default -> "\\p{" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "}";
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
