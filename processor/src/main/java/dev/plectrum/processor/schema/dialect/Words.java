package dev.plectrum.processor.schema.dialect;

import java.util.List;

/** Puts the words of SQL comments together. */
final class Words {
  private static final int WIDTH = 100;

  private Words() {}

  /** {@code Album, Artist and Track}. */
  static String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** A text as comment lines of at most a hundred characters, each with a line end. */
  static String comment(String text) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder("--");
    for (String word : text.split(" ")) {
      if (line.length() + 1 + word.length() > WIDTH) {
        lines.append(line).append('\n');
        line = new StringBuilder("--");
      }
      line.append(' ').append(word);
    }
    return lines.append(line).append('\n').toString();
  }
}
