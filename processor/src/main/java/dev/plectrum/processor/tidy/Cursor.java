package dev.plectrum.processor.tidy;

import java.util.List;

/** A place in a list of tokens, read from left to right. */
final class Cursor {
  private final List<Token> tokens;
  private int at;

  Cursor(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return peek(0);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  boolean sees(String text) {
    return peek().is(text);
  }

  Token next() {
    Token token = peek();
    at++;
    return token;
  }

  /** Moves on if this is the next token. */
  boolean take(String text) {
    if (!sees(text)) {
      return false;
    }
    at++;
    return true;
  }

  void expect(String text) {
    if (!take(text)) {
      throw new UnknownShapeException("expected " + text + " but found " + peek().text());
    }
  }

  String word() {
    if (peek().kind() != Token.Kind.WORD) {
      throw new UnknownShapeException("expected a name but found " + peek().text());
    }
    return next().text();
  }

  int position() {
    return at;
  }

  void moveTo(int position) {
    at = position;
  }

  /** How far ahead the bracket that closes the one {@code ahead} of here is. */
  int closing(int ahead) {
    int depth = 0;
    for (int i = ahead; ; i++) {
      Token token = peek(i);
      if (token.kind() == Token.Kind.END) {
        throw new UnknownShapeException("a bracket is not closed");
      }
      if (token.is("(") || token.is("{") || token.is("[")) {
        depth++;
      } else if (token.is(")") || token.is("}") || token.is("]")) {
        depth--;
        if (depth == 0) {
          return i;
        }
      }
    }
  }
}
