package dev.plectrum.admin;

import java.util.List;

/** Small things about sentences. */
final class Words {
  private Words() {}

  /** {@code text} with its first letter in upper case. */
  static String capitalized(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toTitleCase(first))
        .append(text, Character.charCount(first), text.length())
        .toString();
  }

  /** {@code name, album and unit price}. */
  static String list(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /** At most {@code length} characters of {@code text}, with an ellipsis if some are left out. */
  static String cut(String text, int length) {
    if (text.codePointCount(0, text.length()) <= length) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
  }

  /** {@code 12,345}. */
  static String number(long number) {
    return "%,d".formatted(number);
  }
}
