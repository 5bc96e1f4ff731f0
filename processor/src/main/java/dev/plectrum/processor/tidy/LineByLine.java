package dev.plectrum.processor.tidy;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * Lays out a class line by line. A statement or declaration that JavaPoet wrote into one line, and
 * that fits there, is as it should be; only the others are read token by token. They are one in
 * ten, and reading all of them took a tenth of the time of a compilation.
 *
 * <p>Lines that do not stand where JavaPoet puts them are a shape that is not known here.
 */
final class LineByLine {
  /** What begins a line of code that opens a block of statements. */
  private static final List<String> BLOCKS =
      List.of("if (", "for (", "while (", "try {", "try (", "switch (", "return switch (");

  private final Lines lines;
  private final StringBuilder text;

  private LineByLine(String source, StringBuilder text) {
    this.lines = new Lines(source);
    this.text = text;
  }

  /**
   * Appends a class to {@code text}, laid out.
   *
   * @throws UnknownShapeException if its lines are not known here
   */
  static void layOut(String source, StringBuilder text) {
    LineByLine reader = new LineByLine(source, text);
    reader.documentation(0);
    reader.annotations(0);
    reader.type(0);
    reader.lines.skipBlank();
    if (!reader.lines.atEnd()) {
      throw new UnknownShapeException("more than one class in a file");
    }
  }

  private void documentation(int indent) {
    while (lines.startsWith(indent, "/**")) {
      text.append(" ".repeat(indent)).append(Javadoc.laidOut(lines.takeComment(), indent));
      text.append('\n');
    }
  }

  private void annotations(int indent) {
    while (lines.startsWith(indent, "@")
        && !lines.startsWith(indent, "@Nullable ")
        && !lines.startsWith(indent, "@NonNull ")) {
      if (lines.kind(indent) == Lines.Kind.ANNOTATION) {
        takeLine();
      } else {
        unit(
            indent,
            lines.takeAnnotation(),
            (cursor, layout) -> statements(cursor, layout).expression());
      }
    }
  }

  private void type(int indent) {
    if (lines.kind(indent) == Lines.Kind.OPENS) {
      takeLine();
    } else {
      unit(
          indent,
          lines.takeHead(indent),
          (cursor, layout) -> {
            new MemberLayout(cursor, layout).head();
            cursor.expect("{");
            layout.text(" {");
          });
    }
    members(indent + 2);
    if (lines.kind(indent) != Lines.Kind.CLOSES) {
      throw new UnknownShapeException("a class does not end in a line of its own");
    }
    takeLine();
  }

  private void members(int indent) {
    boolean first = true;
    String before = "";
    while (true) {
      lines.skipBlank();
      if (lines.startsWith(indent - 2, "}")) {
        if (first) {
          throw new UnknownShapeException("a class is empty");
        }
        return;
      }
      String kind = lines.plainField(indent);
      if (!first && (kind.isEmpty() || !kind.equals(before))) {
        text.append('\n');
      }
      documentation(indent);
      annotations(indent);
      member(indent);
      before = kind;
      first = false;
    }
  }

  private void member(int indent) {
    Lines.Kind kind = lines.kind(indent);
    if (kind == Lines.Kind.WHOLE) {
      takeLine();
    } else if (lines.isType()) {
      type(indent);
    } else if (lines.beginsTextBlock(indent)) {
      textBlock(indent);
    } else if (!lines.isMethod() || !method(indent, kind)) {
      unit(
          indent,
          lines.takeUnit(indent),
          (cursor, layout) -> new MemberLayout(cursor, layout).member());
    }
  }

  /** A constant whose value begins with the last thing in its line. */
  private void textBlock(int indent) {
    String constant = lines.takeUnit(indent);
    int value = constant.indexOf("\"\"\"");
    text.append(" ".repeat(indent)).append(constant, 0, value - 1).append('\n');
    text.append(" ".repeat(indent + 4));
    text.append(TextBlock.indented(constant.substring(value, constant.length() - 1), indent + 4));
    text.append(";\n");
  }

  /** A method with its body. Takes nothing and returns false if that is not its shape. */
  private boolean method(int indent, Lines.Kind kind) {
    int start = lines.position();
    int length = text.length();
    if (kind == Lines.Kind.OPENS) {
      takeLine();
    } else {
      String head = lines.takeHead(indent);
      String line = head.replace("(\n      ", "(").replace("\n      ", " ");
      boolean plain = !line.contains("  ") && !line.contains(". @");
      if (plain && indent + line.length() <= Doc.COLUMNS) {
        text.append(" ".repeat(indent)).append(line).append('\n');
      } else {
        unit(indent, head, (cursor, layout) -> new MemberLayout(cursor, layout).methodHead());
      }
    }
    return block(indent, false, false) || undo(start, length);
  }

  /**
   * The statements of a block and the line that closes it. Returns false if that is not its shape.
   *
   * @param cases whether they are the rules of a switch
   * @param value whether a semicolon follows
   */
  private boolean block(int indent, boolean cases, boolean value) {
    boolean first = true;
    boolean blank = false;
    while (true) {
      if (lines.skipBlank()) {
        blank = true;
      }
      if (lines.startsWith(indent, "}")) {
        Lines.Kind kind = lines.kind(indent);
        boolean ends = kind == (value ? Lines.Kind.CLOSES_VALUE : Lines.Kind.CLOSES);
        if (first || !ends && kind != Lines.Kind.CLOSES_AND_OPENS) {
          return false;
        }
        takeLine();
        if (ends) {
          return true;
        }
        first = true;
        blank = false;
        continue;
      }
      if (!lines.startAt(indent + 2)) {
        return false;
      }
      if (blank && !first) {
        text.append('\n');
      }
      statement(indent + 2, cases);
      first = false;
      blank = false;
    }
  }

  private boolean undo(int start, int length) {
    lines.moveTo(start);
    text.setLength(length);
    return false;
  }

  private void statement(int indent, boolean inSwitch) {
    Lines.Kind kind = lines.kind(indent);
    if (kind == Lines.Kind.WHOLE || kind == Lines.Kind.COMMENT) {
      takeLine();
      return;
    }
    if (kind == Lines.Kind.OPENS && opensBlock(indent, inSwitch)) {
      int start = lines.position();
      int length = text.length();
      boolean value = !inSwitch && lines.startsWith(indent, "return ");
      boolean cases = !inSwitch && (value || lines.startsWith(indent, "switch "));
      takeLine();
      if (block(indent, cases, value)) {
        return;
      }
      undo(start, length);
    }
    unit(
        indent,
        lines.takeUnit(indent),
        inSwitch
            ? (cursor, layout) -> statements(cursor, layout).rule()
            : (cursor, layout) -> statements(cursor, layout).statement());
  }

  private boolean opensBlock(int indent, boolean inSwitch) {
    if (inSwitch) {
      return lines.endsWith("-> {");
    }
    for (String start : BLOCKS) {
      if (lines.startsWith(indent, start)) {
        return true;
      }
    }
    return false;
  }

  private static StatementLayout statements(Cursor cursor, Layout layout) {
    return new StatementLayout(cursor, layout);
  }

  private void takeLine() {
    lines.take(text);
  }

  /** Lays out what is not as it should be yet. */
  private void unit(int indent, String source, BiConsumer<Cursor, Layout> part) {
    Cursor cursor = new Cursor(Lexer.tokens(source));
    Layout layout = new Layout();
    part.accept(cursor, layout);
    if (cursor.peek().kind() != Token.Kind.END) {
      throw new UnknownShapeException("more than one statement in a line");
    }
    text.append(LongStrings.split(layout.at(indent))).append('\n');
  }
}
