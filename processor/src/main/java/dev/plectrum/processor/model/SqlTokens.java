package dev.plectrum.processor.model;

import dev.plectrum.processor.model.SqlStatement.Kind;
import dev.plectrum.processor.model.SqlStatement.Token;
import java.util.ArrayList;
import java.util.List;

/** Takes a statement apart: words, quoted names, parameters, texts; comments are left out. */
final class SqlTokens {
  private final String sql;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int depth;

  private SqlTokens(String sql) {
    this.sql = sql;
  }

  static List<Token> of(String sql) {
    SqlTokens reader = new SqlTokens(sql);
    while (reader.at < sql.length()) {
      reader.next();
    }
    return reader.tokens;
  }

  private void next() {
    char c = sql.charAt(at);
    int start = at;
    if (Character.isWhitespace(c)) {
      at++;
    } else if (sql.startsWith("--", at)) {
      at = end(sql.indexOf('\n', at), 1);
    } else if (sql.startsWith("/*", at)) {
      at = end(sql.indexOf("*/", at + 2), 2);
    } else if (c == '\'' || c == '"') {
      quoted(c);
      boolean name = c == '"';
      String text = sql.substring(start, at);
      boolean whole = name && text.length() > 1;
      add(
          name ? Kind.QUOTED : Kind.TEXT,
          whole ? text.substring(1, text.length() - 1) : text,
          start);
    } else if (sql.startsWith("::", at)) {
      at += 2;
      add(Kind.OTHER, "::", start);
    } else if (c == ':' && at + 1 < sql.length() && Character.isLetter(sql.charAt(at + 1))) {
      at++;
      word();
      add(Kind.PARAMETER, sql.substring(start + 1, at), start);
    } else if (Character.isLetter(c) || c == '_') {
      word();
      add(Kind.WORD, sql.substring(start, at), start);
    } else if (Character.isDigit(c)) {
      while (at < sql.length() && (Character.isDigit(sql.charAt(at)) || sql.charAt(at) == '.')) {
        at++;
      }
      add(Kind.OTHER, sql.substring(start, at), start);
    } else {
      at++;
      bracket(c, start);
    }
  }

  /** A bracket belongs to what it is around. */
  private void bracket(char c, int start) {
    if (c == '(') {
      depth++;
    }
    add(Kind.OTHER, String.valueOf(c), start);
    if (c == ')') {
      depth--;
    }
  }

  private void add(Kind kind, String text, int start) {
    tokens.add(new Token(kind, text, depth, start, at));
  }

  private void word() {
    while (at < sql.length()
        && (Character.isLetterOrDigit(sql.charAt(at)) || sql.charAt(at) == '_')) {
      at++;
    }
  }

  /** Goes behind a quoted piece, in which the quote stands doubled for itself. */
  private void quoted(char quote) {
    at++;
    while (at < sql.length()) {
      if (sql.charAt(at++) == quote) {
        if (at == sql.length() || sql.charAt(at) != quote) {
          return;
        }
        at++;
      }
    }
  }

  private int end(int found, int length) {
    return found < 0 ? sql.length() : found + length;
  }
}
