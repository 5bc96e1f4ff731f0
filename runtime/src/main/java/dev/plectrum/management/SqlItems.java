package dev.plectrum.management;

import java.util.ArrayList;
import java.util.List;

/** Finds parentheses and commas in SQL, except for those inside of quotes. */
final class SqlItems {
  private SqlItems() {}

  /** Where the parenthesis that opens at {@code open} closes. */
  static int end(String sql, int open) {
    String text = withoutTexts(sql);
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i;
      }
    }
    return sql.length();
  }

  /** What stands between commas, except for those in parentheses. */
  static List<String> split(String sql) {
    String text = withoutParentheses(sql);
    List<String> items = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ',') {
        items.add(sql.substring(start, i).strip());
        start = i + 1;
      }
    }
    return items;
  }

  /** Of the same length, with dots in place of what stands in single quotes. */
  static String withoutTexts(String sql) {
    StringBuilder text = new StringBuilder(sql);
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\'') {
        quoted = !quoted;
      } else if (quoted) {
        text.setCharAt(i, '.');
      }
    }
    return text.toString();
  }

  /** Of the same length, with dots in place of what stands in parentheses and single quotes. */
  static String withoutParentheses(String sql) {
    StringBuilder text = new StringBuilder(withoutTexts(sql));
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : 0;
      depth -= c == ')' ? 1 : 0;
      if (depth > 0 && c != '(') {
        text.setCharAt(i, '.');
      }
    }
    return text.toString();
  }
}
