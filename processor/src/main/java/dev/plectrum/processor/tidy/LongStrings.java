package dev.plectrum.processor.tidy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Splits string literals on lines that are too long, between words. */
final class LongStrings {
  private LongStrings() {}

  /** The same source with its long literals as sums of shorter ones. */
  static String split(String source) {
    StringBuilder text = new StringBuilder();
    boolean inBlock = false;
    for (String line : source.split("\n", -1)) {
      text.append(text.isEmpty() ? "" : "\n");
      boolean delimiter = line.contains("\"\"\"");
      boolean plain = line.length() <= Doc.COLUMNS || inBlock || delimiter || isComment(line);
      text.append(plain ? line : splitLine(line));
      inBlock ^= delimiter;
    }
    return text.toString();
  }

  private static boolean isComment(String line) {
    String start = line.stripLeading();
    return start.startsWith("*") || start.startsWith("/*") || start.startsWith("//");
  }

  private static String splitLine(String line) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < line.length(); ) {
      char c = line.charAt(at);
      int end = at + 1;
      if (c == '"' || c == '\'') {
        while (line.charAt(end) != c) {
          end += line.charAt(end) == '\\' ? 2 : 1;
        }
        end++;
      }
      String token = line.substring(at, end);
      String rest = line.substring(end);
      text.append(
          c == '"' && !rest.startsWith(".") ? splitLiteral(token, at, rest.length()) : token);
      at = end;
    }
    return text.toString();
  }

  private static String splitLiteral(String literal, int column, int trailing) {
    Deque<String> words = new ArrayDeque<>(words(literal.substring(1, literal.length() - 1)));
    List<String> lines = new ArrayList<>();
    int width = Doc.COLUMNS - column - 2;
    while (!words.isEmpty()) {
      if (words.stream().mapToInt(String::length).sum() <= width) {
        width -= trailing;
      }
      StringBuilder line = new StringBuilder();
      while (!words.isEmpty()
          && (line.length() <= 4 || line.length() + words.getFirst().length() <= width)) {
        String word = words.removeFirst();
        line.append(word);
        if (word.endsWith("\\n") || word.endsWith("\\r")) {
          break;
        }
      }
      if (lines.isEmpty()) {
        width -= 6;
      }
      lines.add(line.toString());
    }
    String next = "\"\n" + " ".repeat(column + 4) + "+ \"";
    return "\"" + String.join(next, lines) + "\"";
  }

  /** The text in pieces, each beginning at white space or ending with a line break. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < text.length()) {
      int lineBreak = lineBreak(text, at);
      if (lineBreak > 0) {
        at += lineBreak;
      } else if (!Character.isWhitespace(text.charAt(at)) && !text.startsWith("\\t", at)) {
        at += text.charAt(at) == '\\' ? 2 : 1;
        continue;
      }
      if (at > start) {
        words.add(text.substring(start, at));
        start = at;
      }
      if (lineBreak == 0) {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
    }
    if (start < text.length()) {
      words.add(text.substring(start));
    }
    return words;
  }

  private static int lineBreak(String text, int at) {
    int end = at;
    while (text.startsWith("\\n", end) || text.startsWith("\\r", end)) {
      end += 2;
    }
    return end - at;
  }
}
