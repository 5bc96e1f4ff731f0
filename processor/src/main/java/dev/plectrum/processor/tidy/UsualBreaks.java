package dev.plectrum.processor.tidy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Breaks a line that is too long where there is only one way to do it: behind the bracket of a
 * single call or of a method's parameters, before both halves of a choice, before each call of a
 * chain. That is most of the lines that do not fit; the others are read token by token.
 */
final class UsualBreaks {
  /** Longer than this, a value does not share its line with others. */
  private static final int LONG_ITEM = 20;

  private final String code;
  private final int indent;
  private final String separator;

  /** Where the code begins behind {@code return}. */
  private final int start;

  /** Where calls begin and end, the dots between them, and what else is outside of brackets. */
  private final List<Integer> opens = new ArrayList<>();

  private final List<Integer> closes = new ArrayList<>();
  private final List<Integer> dots = new ArrayList<>();
  private final List<Integer> commas = new ArrayList<>();
  private int question = -1;
  private int colon = -1;
  private boolean spaced;

  private UsualBreaks(String code, int indent) {
    this.code = code;
    this.indent = indent;
    this.separator = "\n" + " ".repeat(indent + 4);
    this.start = code.startsWith("return ") ? 7 : code.startsWith("throw ") ? 6 : 0;
  }

  /**
   * The head of a method, in one line, that does not fit; null if it is of another shape.
   *
   * @param head with the brace that ends it
   */
  static @Nullable String head(String head, int indent) {
    int parameters = head.indexOf('(') + 1;
    boolean usual =
        parameters > 0
            && head.endsWith(") {")
            && head.indexOf(')') == head.length() - 3
            && head.indexOf('@') < 0
            && fits(indent, parameters)
            && fits(indent + 4, head.length() - parameters);
    return usual
        ? head.substring(0, parameters) + "\n" + " ".repeat(indent + 4) + head.substring(parameters)
        : null;
  }

  /** A statement, in one line, that does not fit; null if it is of another shape. */
  static @Nullable String statement(String code, int indent) {
    UsualBreaks breaks = new UsualBreaks(code, indent);
    if (fits(indent, code.length()) || !breaks.scan()) {
      return null;
    }
    if (breaks.question >= 0 || breaks.colon >= 0) {
      return breaks.choice();
    }
    if (breaks.opens.isEmpty() || breaks.lastClose() != code.length() - 2) {
      return null;
    }
    return breaks.opens.size() == 1 ? breaks.call() : breaks.chain();
  }

  private static boolean fits(int column, int length) {
    return column + length <= Doc.COLUMNS;
  }

  private int lastClose() {
    return closes.get(closes.size() - 1);
  }

  /** Reads the statement once. Returns false if there is something in it of which is not known. */
  private boolean scan() {
    int depth = 0;
    for (int i = start; i < code.length(); i++) {
      char c = code.charAt(i);
      switch (c) {
        case '"', '\'' -> {
          if (code.startsWith("\"\"\"", i)) {
            return false;
          }
          i = endOfLiteral(i);
        }
        case '(' -> {
          if (depth++ == 0) {
            opens.add(i);
          }
        }
        case ')' -> {
          if (--depth == 0) {
            closes.add(i);
          }
        }
        case ',' -> {
          if (depth == 1) {
            commas.add(i);
          }
        }
        case '\n', '{', '}', '[', '@' -> {
          return false;
        }
        case ' ', '/' -> {
          char next = code.charAt(i + 1);
          if (next == c || next == '*') {
            return false;
          }
          spaced |= depth == 0;
        }
        case '<' -> {
          if (depth <= 1) {
            return false;
          }
        }
        default -> {
          if (depth == 0 && !outside(c, i)) {
            return false;
          }
        }
      }
    }
    return depth == 0 && code.endsWith(";");
  }

  /** Notes what stands outside of brackets. Returns false if that is not usual. */
  private boolean outside(char c, int at) {
    switch (c) {
      case '.' -> dots.add(at);
      case '?' -> {
        if (question >= 0) {
          return false;
        }
        question = at;
      }
      case ':' -> {
        if (colon >= 0 || question < 0) {
          return false;
        }
        colon = at;
      }
      case ';' -> {
        return at == code.length() - 1;
      }
      case '=' -> {
        return false;
      }
      case '>' -> {
        return code.charAt(at - 1) != '-';
      }
      default -> {}
    }
    return true;
  }

  private int endOfLiteral(int literal) {
    int i = literal + 1;
    while (code.charAt(i) != code.charAt(literal)) {
      i += code.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }

  /** {@code return one ? two : three;}. */
  private @Nullable String choice() {
    if (start == 0
        || question < 0
        || colon < 0
        || !fits(indent, question - 1)
        || !fits(indent + 4, colon - 1 - question)
        || !fits(indent + 4, code.length() - colon)) {
      return null;
    }
    return code.substring(0, question - 1)
        + separator
        + code.substring(question, colon - 1)
        + separator
        + code.substring(colon);
  }

  /** {@code return one.two(three, four);}. */
  private @Nullable String call() {
    int open = opens.get(0) + 1;
    String name = code.substring(start, open - 1);
    boolean creates = name.startsWith("new ");
    if (!isQualified(creates ? name.substring(4) : name)
        || !creates && isStream(name.substring(name.lastIndexOf('.') + 1))
        || !fits(indent, open)) {
      return null;
    }
    if (fits(indent + 4, code.length() - open)) {
      return code.substring(0, open) + separator + code.substring(open);
    }
    // A text with places for the values that follow is not one of them.
    return code.charAt(open) == '"' ? null : values(open);
  }

  /** Each value of a call in a line of its own. */
  private @Nullable String values(int open) {
    StringBuilder text = new StringBuilder(code.length() + 100).append(code, 0, open);
    boolean anyLong = false;
    int from = open;
    for (int i = 0; i <= commas.size(); i++) {
      int end = i < commas.size() ? commas.get(i) + 1 : code.length();
      if (!fits(indent + 4, end - from)) {
        return null;
      }
      anyLong |= i < commas.size() && end - from > LONG_ITEM;
      text.append(separator).append(code, from, end);
      from = end + 1;
    }
    return anyLong ? text.toString() : null;
  }

  /** {@code return one.two().three();}. */
  private @Nullable String chain() {
    int name = dots.isEmpty() ? 0 : dots.get(0);
    // A short name keeps its first call, and a type its member.
    if (spaced
        || dots.size() != opens.size()
        || name - start <= 4
        || !isQualified(code.substring(start, name))
        || code.startsWith("super.", start)
        || !Character.isLowerCase(code.charAt(start))) {
      return null;
    }
    StringBuilder text = new StringBuilder(code.length() + 50).append(code, 0, name);
    for (int i = 0; i < dots.size(); i++) {
      int dot = dots.get(i);
      int next = i + 1 < dots.size() ? dots.get(i + 1) : code.length();
      String call = code.substring(dot + 1, Math.max(dot + 1, opens.get(i)));
      if (i > 0 && closes.get(i - 1) != dot - 1
          || !isQualified(call)
          || !Character.isLowerCase(call.charAt(0))
          || isStream(call)
          || !fits(indent + 4, next - dot)) {
        return null;
      }
      text.append(separator).append(code, dot, next);
    }
    return text.toString();
  }

  private static boolean isStream(String call) {
    return call.equals("stream") || call.equals("parallelStream") || call.equals("toBuilder");
  }

  private static boolean isQualified(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!Character.isJavaIdentifierPart(name.charAt(i)) && name.charAt(i) != '.') {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
