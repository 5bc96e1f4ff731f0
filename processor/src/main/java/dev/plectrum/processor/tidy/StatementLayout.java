package dev.plectrum.processor.tidy;

import java.util.List;

/** Reads and lays out blocks and statements. */
final class StatementLayout {
  private final Cursor cursor;
  private final Layout layout;
  private final ExpressionReader expressions;
  private final ExpressionLayout values;

  StatementLayout(Cursor cursor, Layout layout) {
    this.cursor = cursor;
    this.layout = layout;
    this.expressions = new ExpressionReader(cursor);
    this.values =
        new ExpressionLayout(
            layout,
            block -> elsewhere(block, this::blockOrNothing),
            block -> elsewhere(block, this::cases));
  }

  void expression() {
    values.layOut(expressions.read());
  }

  /** Lays out what stands at another position, and comes back. */
  private void elsewhere(int position, Runnable part) {
    int here = cursor.position();
    cursor.moveTo(position);
    part.run();
    cursor.moveTo(here);
  }

  /** A block that is written {@code {}} if it is empty. */
  void blockOrNothing() {
    if (cursor.sees("{") && cursor.peek(1).is("}")) {
      cursor.next();
      cursor.next();
      layout.text("{}");
    } else {
      block();
    }
  }

  private void block() {
    cursor.expect("{");
    layout.text("{");
    layout.open(2);
    boolean first = true;
    while (!cursor.sees("}")) {
      layout.newLine(!first && cursor.peek().blankLineBefore());
      statement();
      first = false;
    }
    layout.close();
    layout.newLine(false);
    cursor.expect("}");
    layout.text("}");
  }

  void statement() {
    Token token = cursor.peek();
    if (token.kind() == Token.Kind.COMMENT) {
      layout.text(cursor.next().text());
      return;
    }
    // A variable may be called yield.
    boolean assigned = cursor.peek(1).is("=");
    switch (assigned ? "" : token.text()) {
      case "{" -> block();
      case "if" -> choice();
      case "for" -> loop();
      case "while" -> {
        cursor.next();
        layout.text("while ");
        condition();
        layout.space();
        blockOrNothing();
      }
      case "try" -> attempt();
      case "return", "throw", "yield", "break", "continue" -> jump();
      case "switch" -> {
        expression();
        if (cursor.take(";")) {
          layout.text(";");
        }
      }
      default -> {
        if (isDeclaration()) {
          variable(true);
        } else {
          expression();
        }
        semicolon();
      }
    }
  }

  private void semicolon() {
    cursor.expect(";");
    layout.text(";");
  }

  private void condition() {
    cursor.expect("(");
    layout.text("(");
    expression();
    cursor.expect(")");
    layout.text(")");
  }

  private void choice() {
    layout.open(0);
    cursor.expect("if");
    layout.text("if ");
    condition();
    layout.space();
    block();
    while (cursor.take("else")) {
      layout.text(" else ");
      if (cursor.take("if")) {
        layout.text("if ");
        condition();
        layout.space();
      }
      block();
    }
    layout.close();
  }

  private void loop() {
    cursor.expect("for");
    layout.text("for (");
    layout.open(4);
    cursor.expect("(");
    variable(false);
    if (cursor.take(":")) {
      layout.text(" :");
      layout.breakFill(" ");
      expression();
    } else {
      cursor.expect(";");
      layout.text(";");
      layout.breakAll(" ");
      expression();
      cursor.expect(";");
      layout.text(";");
      layout.breakAll(" ");
      expression();
    }
    layout.close();
    cursor.expect(")");
    layout.text(") ");
    blockOrNothing();
  }

  private void attempt() {
    cursor.expect("try");
    layout.text("try ");
    if (cursor.take("(")) {
      layout.text("(");
      layout.open(4);
      variable(false);
      layout.close();
      cursor.expect(")");
      layout.text(") ");
    }
    block();
    while (cursor.take("catch")) {
      cursor.expect("(");
      StringBuilder types = new StringBuilder(Type.read(cursor).flat());
      while (cursor.take("|")) {
        types.append(" | ").append(Type.read(cursor).flat());
      }
      layout.text(" catch (" + types + " " + cursor.word() + ") ");
      cursor.expect(")");
      block();
    }
    if (cursor.take("finally")) {
      layout.text(" finally ");
      block();
    }
  }

  private void jump() {
    layout.text(cursor.word());
    if (!cursor.sees(";")) {
      layout.space();
      expression();
    }
    semicolon();
  }

  private boolean isDeclaration() {
    int start = cursor.position();
    try {
      Type.read(cursor);
      return cursor.peek().kind() == Token.Kind.WORD && !cursor.sees("instanceof");
    } catch (UnknownShapeException e) {
      return false;
    } finally {
      cursor.moveTo(start);
    }
  }

  private void variable(boolean statement) {
    variable(List.of(), statement);
  }

  /** A variable with what stands before its type, and its value if it has one. */
  void variable(List<String> modifiers, boolean declaration) {
    Doc.Tag afterType = new Doc.Tag();
    layout.open(0);
    layout.modifiers(modifiers);
    layout.open(4);
    layout.open(0);
    layout.open(0);
    Type.read(cursor).layOut(layout);
    layout.close();
    layout.breakFill(" ", afterType);
    layout.open(afterType.four(0));
    layout.text(cursor.word());
    layout.close();
    layout.close();
    if (cursor.take("=")) {
      layout.text(" =");
      layout.open(afterType.four(0));
      layout.breakFill(" ");
      expression();
      layout.close();
    }
    if (declaration && cursor.sees(";")) {
      layout.text("");
    }
    layout.close();
    layout.close();
  }

  private void cases() {
    cursor.expect("{");
    layout.text("{");
    layout.open(2);
    boolean first = true;
    while (!cursor.sees("}")) {
      layout.newLine(!first && cursor.peek().blankLineBefore());
      if (cursor.peek().kind() == Token.Kind.COMMENT) {
        layout.text(cursor.next().text());
      } else {
        rule();
      }
      first = false;
    }
    layout.close();
    layout.newLine(false);
    cursor.expect("}");
    layout.text("}");
  }

  /** One rule of a switch. */
  void rule() {
    layout.open(4);
    if (cursor.take("default")) {
      layout.text("default");
    } else {
      cursor.expect("case");
      layout.text("case");
      layout.open(0);
      layout.space();
      values.layOut(expressions.readLabel());
      while (cursor.take(",")) {
        layout.text(",");
        layout.breakAll(" ");
        values.layOut(expressions.readLabel());
      }
      layout.close();
    }
    cursor.expect("->");
    layout.text(" ->");
    if (cursor.sees("{")) {
      layout.close();
      layout.space();
      blockOrNothing();
    } else {
      layout.breakAll(" ");
      if (cursor.sees("throw")) {
        cursor.next();
        layout.text("throw ");
      }
      expression();
      layout.close();
      semicolon();
    }
  }
}
