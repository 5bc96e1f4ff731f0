package dev.plectrum.processor.tidy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type as it is written.
 *
 * @param annotations type annotations before the name, each with its at sign
 * @param name with its qualifier
 * @param parameterized whether angle brackets follow
 * @param arguments what stands between them
 * @param bound what a wildcard extends or is a superclass of, or null
 * @param suffix brackets of arrays, dots of a variable argument
 */
record Type(
    List<String> annotations,
    String name,
    boolean parameterized,
    List<Type> arguments,
    @Nullable Type bound,
    String suffix) {
  /** Reads a type. */
  static Type read(Cursor cursor) {
    List<String> annotations = annotations(cursor);
    StringBuilder name = new StringBuilder();
    if (cursor.take("?")) {
      name.append('?');
      Type bound = null;
      if (cursor.sees("extends") || cursor.sees("super")) {
        name.append(' ').append(cursor.word());
        bound = read(cursor);
      }
      return new Type(annotations, name.toString(), false, List.of(), bound, "");
    }
    name.append(cursor.word());
    while (cursor.sees(".") && (cursor.peek(1).kind() == Token.Kind.WORD || isAnnotation(cursor))) {
      cursor.expect(".");
      name.append('.');
      annotations(cursor).forEach(annotation -> name.append(annotation).append(' '));
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
    while (isArray(cursor)) {
      // An annotation here is of the array, not of what is in it.
      annotations(cursor).forEach(one -> suffix.append(' ').append(one).append(' '));
      cursor.expect("[");
      cursor.expect("]");
      suffix.append("[]");
    }
    if (cursor.take("...")) {
      suffix.append("...");
    }
    return new Type(
        annotations,
        name.toString(),
        parameterized,
        List.copyOf(arguments),
        null,
        suffix.toString());
  }

  private static boolean isArray(Cursor cursor) {
    int bracket = cursor.sees("@") ? 2 : 0;
    return cursor.peek(bracket).is("[") && cursor.peek(bracket + 1).is("]");
  }

  private static boolean isAnnotation(Cursor cursor) {
    return cursor.peek(1).is("@");
  }

  private static List<String> annotations(Cursor cursor) {
    List<String> annotations = new ArrayList<>();
    while (cursor.take("@")) {
      annotations.add("@" + cursor.word());
    }
    return List.copyOf(annotations);
  }

  void layOut(Layout layout) {
    for (String annotation : annotations) {
      layout.text(annotation);
      layout.breakFill(" ");
    }
    layOutName(layout);
  }

  /** Lays out what a method returns, where annotations are treated differently. */
  void layOutReturned(Layout layout) {
    for (int i = 0; i < annotations.size(); i++) {
      if (i > 0) {
        layout.breakFill(" ");
      }
      layout.text(annotations.get(i));
    }
    if (!annotations.isEmpty()) {
      layout.breakAll(" ");
    }
    layOutName(layout);
  }

  private void layOutName(Layout layout) {
    if (bound != null) {
      layout.open(0);
      layout.open(4);
      layout.text(name);
      layout.breakAll(" ");
      bound.layOut(layout);
      layout.close();
      layout.close();
      return;
    }
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
    String start = String.join(" ", annotations) + (annotations.isEmpty() ? "" : " ") + name;
    if (bound != null) {
      return start + " " + bound.flat();
    }
    if (!parameterized) {
      return start + suffix;
    }
    return start
        + "<"
        + String.join(", ", arguments.stream().map(Type::flat).toList())
        + ">"
        + suffix;
  }
}
