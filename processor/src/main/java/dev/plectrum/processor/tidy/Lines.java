package dev.plectrum.processor.tidy;

import java.util.Set;

/** The lines of a class, read from top to bottom. */
final class Lines {
  private static final Set<String> MODIFIERS =
      Set.of("public", "protected", "private", "abstract", "static", "final", "default");

  /** What a line is, if it fits and nothing in it would be laid out otherwise. */
  enum Kind {
    /** A statement, a rule of a switch, a field or a method without a body. */
    WHOLE,
    /** An annotation of what follows. */
    ANNOTATION,
    /** A comment of one line. */
    COMMENT,
    /** It ends with a brace that opens a block. */
    OPENS,
    /** A brace alone. */
    CLOSES,
    /** A brace that ends a value, with its semicolon. */
    CLOSES_VALUE,
    /** A brace, and what goes on behind it with another block. */
    CLOSES_AND_OPENS,
    /** Anything else. */
    OTHER
  }

  private final String source;

  /** Where the next line begins and where it ends. */
  private int at;

  private int end;

  Lines(String source) {
    this.source = source;
    moveTo(0);
  }

  int position() {
    return at;
  }

  void moveTo(int start) {
    at = start;
    int next = source.indexOf('\n', start);
    end = next < 0 ? source.length() : next;
  }

  boolean atEnd() {
    return at >= source.length();
  }

  /** Moves past empty lines. Returns whether there were any. */
  boolean skipBlank() {
    int start = at;
    while (at < source.length() && at == end) {
      next();
    }
    return at > start;
  }

  private void next() {
    moveTo(Math.min(end + 1, source.length()));
  }

  /** Appends the next line as it is, and moves on. */
  void take(StringBuilder text) {
    text.append(source, at, end).append('\n');
    next();
  }

  /** Whether the next line stands at a column and begins with something. */
  boolean startsWith(int indent, String start) {
    for (int i = at; i < at + indent; i++) {
      if (i >= end || source.charAt(i) != ' ') {
        return false;
      }
    }
    return source.startsWith(start, at + indent);
  }

  boolean endsWith(String last) {
    return source.startsWith(last, end - last.length());
  }

  /** Whether the code of the next line begins at a column. */
  boolean startAt(int indent) {
    return start() == at + indent && at + indent < end;
  }

  /** Whether the head of a class without type parameters begins in the next line. */
  boolean isType() {
    int start = start();
    for (String word = word(start); MODIFIERS.contains(word); word = word(start)) {
      start += word.length() + 1;
    }
    String word = word(start);
    if (!word.equals("class") && !word.equals("interface")) {
      return false;
    }
    start += word.length() + 1;
    return source.startsWith(" ", start + word(start).length());
  }

  /** Whether the head of a method with a body begins in the next line. */
  boolean isMethod() {
    if (source.charAt(start()) == '@') {
      return false;
    }
    boolean parameters = false;
    for (int i = at; i < source.length(); i++) {
      switch (source.charAt(i)) {
        case '(' -> parameters = true;
        case '{' -> {
          return parameters && source.startsWith("\n", i + 1);
        }
        case '=', ';', '"', '}' -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether a text block begins with the last thing in the next line. */
  boolean beginsTextBlock(int indent) {
    int value = source.indexOf('"', at);
    return startAt(indent)
        && value == end - 3
        && end - at <= Doc.COLUMNS
        && endsWith(" = \"\"\"")
        && source.startsWith(";\n", endOfLiteral(value));
  }

  /**
   * The modifiers, and the type of a constant, if the next thing is a field without Javadoc,
   * annotation or text block; such fields stand together if this is the same. Else empty.
   */
  String plainField(int indent) {
    int start = start();
    if (!startAt(indent) || !Character.isJavaIdentifierStart(source.charAt(start))) {
      return "";
    }
    StringBuilder kind = new StringBuilder(" ");
    for (String word = word(start); MODIFIERS.contains(word); word = word(start)) {
      kind.append(word.equals("final") ? "" : word + " ");
      start += word.length() + 1;
    }
    if (kind.indexOf("static") >= 0) {
      kind.append(word(start));
    }
    for (int i = start; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '(' || c == '{' || c == '/') {
        return "";
      }
      if (c == '=' || c == ';') {
        int last = source.indexOf(';', i);
        int block = source.indexOf("\"\"\"", i);
        return block >= 0 && block < last ? "" : kind.toString();
      }
    }
    return "";
  }

  /** Where the code of the next line begins. */
  private int start() {
    int start = at;
    while (start < end && source.charAt(start) == ' ') {
      start++;
    }
    return start;
  }

  private String word(int start) {
    int last = start;
    while (last < end && Character.isJavaIdentifierPart(source.charAt(last))) {
      last++;
    }
    return source.substring(start, last);
  }

  /** What the next line is, if it stands at this column. */
  Kind kind(int indent) {
    int start = at + indent;
    if (end - at > Doc.COLUMNS || !startAt(indent)) {
      return Kind.OTHER;
    }
    if (source.startsWith("//", start)) {
      return Kind.COMMENT;
    }
    if (source.charAt(start) != '}') {
      return kindOf(start);
    }
    return switch (source.substring(start + 1, end)) {
      case "" -> Kind.CLOSES;
      case ";" -> Kind.CLOSES_VALUE;
      default -> kindOf(start + 1) == Kind.OPENS ? Kind.CLOSES_AND_OPENS : Kind.OTHER;
    };
  }

  private Kind kindOf(int start) {
    int depth = 0;
    for (int i = start; i < end; i++) {
      switch (source.charAt(i)) {
        case '(', '[' -> depth++;
        case ')', ']' -> {
          if (--depth < 0) {
            return Kind.OTHER;
          }
        }
        case '"', '\'' -> {
          i = endOfLiteral(i) - 1;
          if (i >= end) {
            return Kind.OTHER;
          }
        }
        case '{' -> {
          if (i == end - 1) {
            return depth == 0 ? Kind.OPENS : Kind.OTHER;
          }
          if (source.charAt(i + 1) != '}') {
            return Kind.OTHER;
          }
          i++;
        }
        case '}' -> {
          return Kind.OTHER;
        }
        case ' ' -> {
          // Two in a row, at the end, or what JavaPoet writes before an annotation: Map. @Nullable
          // Entry
          if (i + 1 == end
              || source.charAt(i + 1) == ' '
              || source.charAt(i + 1) == '@' && source.charAt(i - 1) == '.') {
            return Kind.OTHER;
          }
        }
        case '/' -> {
          if (source.charAt(i + 1) == '/' || source.charAt(i + 1) == '*') {
            return Kind.OTHER;
          }
        }
        default -> {}
      }
    }
    char last = source.charAt(end - 1);
    if (depth > 0) {
      return Kind.OTHER;
    }
    if (last == ';') {
      return Kind.WHOLE;
    }
    boolean annotation = source.charAt(start) == '@' && (last == ')' || isName(start + 1));
    return annotation ? Kind.ANNOTATION : Kind.OTHER;
  }

  private boolean isName(int start) {
    return start + word(start).length() == end;
  }

  /** Where a string, a text block or a character ends. */
  private int endOfLiteral(int start) {
    char quote = source.charAt(start);
    String delimiter = source.startsWith("\"\"\"", start) ? "\"\"\"" : String.valueOf(quote);
    int i = start + delimiter.length();
    while (!source.startsWith(delimiter, i)) {
      i += source.charAt(i) == '\\' ? 2 : 1;
      if (i >= source.length()) {
        throw new UnknownShapeException("a literal is not closed");
      }
    }
    return i + delimiter.length();
  }

  /** The comment that begins in the next line. */
  String takeComment() {
    int start = start();
    return takeTo(start, source.indexOf("*/", start) + 2);
  }

  /** The annotation that begins in the next line. */
  String takeAnnotation() {
    int start = start();
    int depth = 0;
    for (int i = start; i < source.length(); i++) {
      switch (source.charAt(i)) {
        case '"', '\'' -> i = endOfLiteral(i) - 1;
        case '(' -> depth++;
        case ')' -> {
          if (--depth == 0) {
            return takeTo(start, i + 1);
          }
        }
        case '\n' -> {
          if (depth == 0) {
            return takeTo(start, i);
          }
        }
        default -> {}
      }
    }
    throw new UnknownShapeException("an annotation is not closed");
  }

  /**
   * The head of a class or a method that begins in the next line, at a column, with the brace that
   * ends it.
   */
  String takeHead(int indent) {
    checkStart(indent);
    return takeTo(start(), source.indexOf('{', at) + 1);
  }

  private void checkStart(int indent) {
    if (!startAt(indent)) {
      throw new UnknownShapeException("a line does not begin where it should");
    }
  }

  /** The statement or member that begins in the next line, at a column. */
  String takeUnit(int indent) {
    int start = start();
    checkStart(indent);
    int depth = 0;
    for (int i = start; i < source.length(); i++) {
      switch (source.charAt(i)) {
        case '"', '\'' -> i = endOfLiteral(i) - 1;
        case '/' -> {
          if (source.startsWith("//", i)) {
            i = source.indexOf('\n', i);
          }
        }
        case '(', '[', '{' -> depth++;
        case ')', ']' -> depth--;
        case '}' -> {
          depth--;
          if (depth == 0 && endsBlock(i + 1, indent)) {
            return takeTo(start, i + 1);
          }
        }
        case ';' -> {
          if (depth == 0) {
            return takeTo(start, i + 1);
          }
        }
        default -> {}
      }
    }
    throw new UnknownShapeException("a statement does not end");
  }

  /** Whether a line ends here and the next one is no further to the right than a column. */
  private boolean endsBlock(int behind, int indent) {
    if (behind < source.length() && source.charAt(behind) != '\n') {
      return false;
    }
    int next = behind;
    while (next < source.length() && source.charAt(next) == '\n') {
      next++;
    }
    int column = 0;
    while (next + column < source.length() && source.charAt(next + column) == ' ') {
      column++;
    }
    return column <= indent;
  }

  private String takeTo(int start, int last) {
    if (last < source.length() && source.charAt(last) != '\n') {
      throw new UnknownShapeException("something stands behind what ends here");
    }
    moveTo(Math.min(last + 1, source.length()));
    return source.substring(start, last);
  }
}
