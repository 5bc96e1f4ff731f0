package dev.plectrum.processor.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads and lays out a class and its members. */
final class MemberLayout {
  private static final Set<String> MODIFIERS =
      Set.of("public", "protected", "private", "abstract", "static", "final", "default");

  private final Cursor cursor;
  private final Layout layout;
  private final StatementLayout statements;

  MemberLayout(Cursor cursor, Layout layout) {
    this.cursor = cursor;
    this.layout = layout;
    this.statements = new StatementLayout(cursor, layout);
  }

  /** A class or interface with everything that belongs to it. */
  void type() {
    documentation();
    annotations();
    head();
    body();
  }

  /** What stands before the brace. */
  void head() {
    layout.modifiers(modifiers());
    layout.text(cursor.word() + " " + cursor.word());
    if (cursor.sees("<")) {
      throw new UnknownShapeException("classes with type parameters are not written");
    }
    layout.open(4);
    if (cursor.take("extends")) {
      layout.breakFill(" ");
      layout.text("extends ");
      Type.read(cursor).layOut(layout);
    }
    typeList("implements");
    layout.close();
  }

  private void typeList(String word) {
    if (!cursor.take(word)) {
      return;
    }
    layout.breakFill(" ");
    layout.open(isList() ? 4 : 0);
    layout.text(word + " ");
    Type.read(cursor).layOut(layout);
    while (cursor.take(",")) {
      layout.text(",");
      layout.breakAll(" ");
      Type.read(cursor).layOut(layout);
    }
    layout.close();
  }

  private boolean isList() {
    int start = cursor.position();
    Type.read(cursor);
    boolean list = cursor.sees(",");
    cursor.moveTo(start);
    return list;
  }

  private void body() {
    cursor.expect("{");
    if (cursor.take("}")) {
      layout.text(" {}");
      return;
    }
    layout.text(" {");
    layout.open(2);
    boolean first = true;
    boolean plainBefore = false;
    while (!cursor.sees("}")) {
      boolean plain = isPlainField();
      layout.newLine(!first && !(plain && plainBefore && sameKind));
      member();
      plainBefore = plain;
      first = false;
    }
    layout.close();
    layout.newLine(false);
    cursor.expect("}");
    layout.text("}");
  }

  private String kindBefore = "";
  private boolean sameKind;

  /**
   * Whether a field without Javadoc or text block comes next. Such fields stand together, as long
   * as they have the same modifiers and, if they are constants, the same type.
   */
  private boolean isPlainField() {
    StringBuilder kind = new StringBuilder();
    int i = 0;
    while (MODIFIERS.contains(cursor.peek(i).text())) {
      kind.append(cursor.peek(i).text()).append(' ');
      i++;
    }
    if (kind.indexOf("static") >= 0) {
      kind.append(cursor.peek(i).text());
    }
    sameKind = kind.toString().replace("final ", "").equals(kindBefore.replace("final ", ""));
    kindBefore = kind.toString();
    if (i == 0 && cursor.peek(i).kind() != Token.Kind.WORD) {
      return false;
    }
    for (; ; i++) {
      Token token = cursor.peek(i);
      if (token.kind() == Token.Kind.JAVADOC
          || token.kind() == Token.Kind.COMMENT
          || token.kind() == Token.Kind.TEXT_BLOCK
          || token.is("{")
          || token.kind() == Token.Kind.END) {
        return false;
      }
      if (token.is("=") || token.is(";")) {
        return !hasTextBlock(i);
      }
      if (token.is("(")) {
        return false;
      }
    }
  }

  private boolean hasTextBlock(int ahead) {
    for (int i = ahead; !cursor.peek(i).is(";"); i++) {
      if (cursor.peek(i).kind() == Token.Kind.TEXT_BLOCK) {
        return true;
      }
    }
    return false;
  }

  private void documentation() {
    while (cursor.peek().kind() == Token.Kind.JAVADOC
        || cursor.peek().kind() == Token.Kind.COMMENT) {
      Token token = cursor.next();
      if (token.kind() == Token.Kind.JAVADOC) {
        layout.lines(column -> Javadoc.laidOut(token.text(), column));
      } else {
        layout.text(token.text());
      }
      layout.newLine(false);
    }
  }

  private void annotations() {
    while (cursor.sees("@") && !cursor.peek(1).is("interface") && !isTypeAnnotation()) {
      statements.expression();
      layout.newLine(false);
    }
  }

  private boolean isTypeAnnotation() {
    return cursor.peek(1).is("Nullable") || cursor.peek(1).is("NonNull");
  }

  private List<String> modifiers() {
    List<String> modifiers = new ArrayList<>();
    while (MODIFIERS.contains(cursor.peek().text())) {
      modifiers.add(cursor.word());
    }
    return modifiers;
  }

  void member() {
    documentation();
    annotations();
    if (cursor.sees("static") && cursor.peek(1).is("{")) {
      cursor.next();
      layout.text("static ");
      statements.blockOrNothing();
      return;
    }
    int start = cursor.position();
    List<String> modifiers = modifiers();
    if (isTypeDeclaration()) {
      cursor.moveTo(start);
      type();
    } else if (isMethod()) {
      method(modifiers);
    } else {
      statements.variable(modifiers, true);
      cursor.expect(";");
      layout.text(";");
    }
  }

  private boolean isTypeDeclaration() {
    return (cursor.sees("class") || cursor.sees("interface"))
        && cursor.peek(1).kind() == Token.Kind.WORD;
  }

  private boolean isMethod() {
    if (cursor.sees("<") || isConstructor()) {
      return true;
    }
    int start = cursor.position();
    Type.read(cursor);
    cursor.word();
    boolean method = cursor.sees("(");
    cursor.moveTo(start);
    return method;
  }

  private boolean isConstructor() {
    return cursor.peek(1).is("(");
  }

  private void method(List<String> modifiers) {
    signature(modifiers);
    if (cursor.take(";")) {
      layout.text(";");
      layout.close();
    } else {
      layout.close();
      layout.space();
      statements.blockOrNothing();
    }
  }

  /** What stands before the body of a method, with the brace that begins it. */
  void methodHead() {
    signature(modifiers());
    layout.close();
    cursor.expect("{");
    layout.text(" {");
  }

  /** Leaves the level open that a semicolon would belong to. */
  private void signature(List<String> modifiers) {
    layout.modifiers(modifiers);
    Doc.Tag beforeName = new Doc.Tag();
    Doc.Tag beforeType = new Doc.Tag();
    layout.open(4);
    layout.open(0);
    boolean afterFirst = false;
    if (cursor.take("<")) {
      typeParameters();
      afterFirst = true;
    }
    boolean constructor = isConstructor();
    if (!constructor) {
      if (afterFirst) {
        layout.breakFill(" ", beforeType);
      }
      layout.open(beforeType.four(0));
      layout.open(0);
      Type.read(cursor).layOutReturned(layout);
      layout.close();
      layout.breakFill(" ", beforeName);
    } else {
      layout.open(0);
    }
    layout.text(cursor.word() + "(");
    layout.close();
    layout.close();
    layout.open(beforeName.four(0));
    layout.open(beforeType.four(0));
    layout.open(0);
    cursor.expect("(");
    if (!cursor.sees(")")) {
      layout.breakFill("");
      parameters();
    }
    cursor.expect(")");
    layout.text(")");
    if (cursor.take("throws")) {
      layout.breakFill(" ");
      layout.open(4);
      layout.text("throws");
      layout.breakFill(" ");
      Type.read(cursor).layOut(layout);
      while (cursor.take(",")) {
        layout.text(",");
        layout.breakAll(" ");
        Type.read(cursor).layOut(layout);
      }
      layout.close();
    }
    layout.close();
    layout.close();
    layout.close();
  }

  private void typeParameters() {
    layout.text("<");
    layout.open(4);
    layout.breakAll("");
    layout.open(0);
    do {
      layout.open(0);
      layout.text(cursor.word());
      if (cursor.take("extends")) {
        layout.text(" extends");
        layout.open(4);
        layout.breakAll(" ");
        layout.open(4);
        Type.read(cursor).layOut(layout);
        layout.close();
        layout.close();
      }
      layout.close();
      if (cursor.sees(",")) {
        layout.text(",");
        layout.breakAll(" ");
      }
    } while (cursor.take(","));
    cursor.expect(">");
    layout.text(">");
    layout.close();
    layout.close();
  }

  private void parameters() {
    layout.open(0);
    boolean first = true;
    do {
      if (!first) {
        layout.breakAll(" ");
      }
      parameter();
      first = false;
    } while (cursor.take(","));
    layout.close();
  }

  private void parameter() {
    Doc.Tag afterType = new Doc.Tag();
    layout.open(0);
    layout.modifiers(cursor.take("final") ? List.of("final") : List.of());
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
    if (cursor.sees(",")) {
      layout.text(",");
    }
    layout.close();
    layout.close();
  }
}
