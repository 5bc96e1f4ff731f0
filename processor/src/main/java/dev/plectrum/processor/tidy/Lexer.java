package dev.plectrum.processor.tidy;

import java.util.ArrayList;
import java.util.List;

/** Splits Java source into tokens. */
final class Lexer {
  /** Longest first. A {@code >} always stands alone, because it may close type arguments. */
  private static final List<String> SYMBOLS =
      List.of("...", "->", "::", "==", "!=", "<=", ">=", "&&", "||", "++", "--", "+=", "-=");

  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String source) {
    this.source = source;
  }

  static List<Token> tokens(String source) {
    Lexer lexer = new Lexer(source);
    lexer.run();
    return lexer.tokens;
  }

  private void run() {
    while (true) {
      int newlines = 0;
      while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
        if (source.charAt(at) == '\n') {
          newlines++;
        }
        at++;
      }
      boolean blank = newlines > 1;
      if (at == source.length()) {
        tokens.add(new Token(Token.Kind.END, "", blank));
        return;
      }
      int start = at;
      Token.Kind kind = next();
      tokens.add(new Token(kind, source.substring(start, at), blank));
    }
  }

  private Token.Kind next() {
    char c = source.charAt(at);
    if (source.startsWith("/**", at)) {
      at = source.indexOf("*/", at) + 2;
      return Token.Kind.JAVADOC;
    }
    if (source.startsWith("/*", at)) {
      at = source.indexOf("*/", at) + 2;
      return Token.Kind.COMMENT;
    }
    if (source.startsWith("//", at)) {
      at = source.indexOf('\n', at);
      return Token.Kind.COMMENT;
    }
    if (source.startsWith("\"\"\"", at)) {
      at += 3;
      while (!source.startsWith("\"\"\"", at)) {
        at += source.charAt(at) == '\\' ? 2 : 1;
      }
      at += 3;
      return Token.Kind.TEXT_BLOCK;
    }
    if (c == '"' || c == '\'') {
      at++;
      while (source.charAt(at) != c) {
        at += source.charAt(at) == '\\' ? 2 : 1;
      }
      at++;
      return Token.Kind.STRING;
    }
    if (Character.isDigit(c)) {
      while (at < source.length()
          && (Character.isLetterOrDigit(source.charAt(at))
              || "._".indexOf(source.charAt(at)) >= 0)) {
        at++;
      }
      return Token.Kind.NUMBER;
    }
    if (Character.isJavaIdentifierStart(c)) {
      while (at < source.length() && Character.isJavaIdentifierPart(source.charAt(at))) {
        at++;
      }
      return Token.Kind.WORD;
    }
    for (String symbol : SYMBOLS) {
      if (source.startsWith(symbol, at)) {
        at += symbol.length();
        return Token.Kind.SYMBOL;
      }
    }
    at++;
    return Token.Kind.SYMBOL;
  }
}
