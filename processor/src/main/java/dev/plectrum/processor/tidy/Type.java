package dev.plectrum.processor.tidy;

import java.util.ArrayList;
import java.util.List;

/**
 * A type as it is written.
 *
 * @param name with its qualifier and type annotations
 * @param parameterized whether angle brackets follow
 * @param arguments what stands between them
 * @param suffix brackets of arrays, dots of a variable argument
 */
record Type(String name, boolean parameterized, List<Type> arguments, String suffix) {
  /** Reads a type. */
  static Type read(Cursor cursor) {
    StringBuilder name = new StringBuilder();
    annotations(cursor, name);
    if (cursor.take("?")) {
      name.append('?');
      if (cursor.sees("extends") || cursor.sees("super")) {
        name.append(' ').append(cursor.word()).append(' ');
        Type bound = read(cursor);
        return new Type(
            name + bound.name(), bound.parameterized(), bound.arguments(), bound.suffix());
      }
      return new Type(name.toString(), false, List.of(), "");
    }
    name.append(cursor.word());
    while (cursor.sees(".") && (cursor.peek(1).kind() == Token.Kind.WORD || isAnnotation(cursor))) {
      cursor.expect(".");
      name.append('.');
      annotations(cursor, name);
      name.append(cursor.word());
    }
    List<Type> arguments = new ArrayList<>();
    boolean parameterized = cursor.take("<");
    if (parameterized && !cursor.take(">")) {
      do {
        arguments.add(read(cursor));
      } while (cursor.take(","));
      cursor.expect(">");
    }
    StringBuilder suffix = new StringBuilder();
    while (cursor.sees("[") && cursor.peek(1).is("]")) {
      cursor.next();
      cursor.next();
      suffix.append("[]");
    }
    if (cursor.take("...")) {
      suffix.append("...");
    }
    return new Type(name.toString(), parameterized, List.copyOf(arguments), suffix.toString());
  }

  private static boolean isAnnotation(Cursor cursor) {
    return cursor.peek(1).is("@");
  }

  private static void annotations(Cursor cursor, StringBuilder name) {
    while (cursor.sees("@")) {
      cursor.next();
      name.append('@').append(cursor.word()).append(' ');
    }
  }

  void layOut(Layout layout) {
    if (arguments.isEmpty()) {
      layout.text(name + (parameterized ? "<>" : "") + suffix);
      return;
    }
    layout.open(4);
    layout.text(name);
    layout.text("<");
    layout.breakAll("");
    layout.open(0);
    for (int i = 0; i < arguments.size(); i++) {
      if (i > 0) {
        layout.text(",");
        layout.breakAll(" ");
      }
      arguments.get(i).layOut(layout);
    }
    layout.close();
    layout.close();
    layout.text(">" + suffix);
  }

  /** The type in one line. */
  String flat() {
    if (!parameterized) {
      return name + suffix;
    }
    return name
        + "<"
        + String.join(", ", arguments.stream().map(Type::flat).toList())
        + ">"
        + suffix;
  }
}
