package dev.plectrum.processor.tidy;

import java.util.List;

/**
 * Lays out a source file as google-java-format would, for the shapes that we write: one class per
 * file, with fields, methods, statements, switches by arrow, lambdas, text blocks and Javadoc.
 * Fields without Javadoc are moved together.
 */
public final class Tidy {
  private Tidy() {}

  /** The same program, laid out; unchanged if it has a shape that is not known here. */
  public static String format(String source) {
    try {
      return laidOut(source);
    } catch (UnknownShapeException e) {
      return source.replaceAll("(?m) +$", "");
    }
  }

  /**
   * The same program, laid out.
   *
   * @throws UnknownShapeException if it has a shape that is not known here
   */
  public static String laidOut(String source) {
    int end = endOfImports(source);
    try {
      StringBuilder text = new StringBuilder(source.length()).append(source, 0, end);
      LineByLine.layOut(source.substring(end), text);
      return text.toString();
    } catch (UnknownShapeException e) {
      return wholly(source, end);
    }
  }

  /** Token by token, whatever the lines are. */
  static String wholly(String source, int end) {
    List<Token> tokens = Lexer.tokens(source.substring(end));
    Cursor cursor = new Cursor(tokens);
    Layout layout = new Layout();
    new MemberLayout(cursor, layout).type();
    if (cursor.peek().kind() != Token.Kind.END) {
      throw new UnknownShapeException("more than one class in a file");
    }
    return LongStrings.split(source.substring(0, end) + layout + "\n");
  }

  /** Where the class begins, with its Javadoc; package and imports stay as they are. */
  static int endOfImports(String source) {
    int end = 0;
    for (int start = 0; start < source.length(); ) {
      int next = source.indexOf('\n', start) + 1;
      if (next == 0) {
        break;
      }
      String line = source.substring(start, next);
      if (line.startsWith("package ") || line.startsWith("import ") || line.isBlank()) {
        end = next;
        start = next;
      } else {
        break;
      }
    }
    return end;
  }
}
