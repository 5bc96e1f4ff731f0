package dev.plectrum.processor.schema.dialect;

import java.util.List;
import java.util.regex.Pattern;

/** Puts the words of SQL comments together. */
final class Words {
  private static final int WIDTH = 100;

  /** Also what a database or a Java may take for the end of a line. */
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Zl}\\p{Zp}\\p{Cc}]+");

  private Words() {}

  /** {@code Album, Artist and Track}. */
  static String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /**
   * A text as comment lines of at most a hundred characters, each with a line end. No line end of
   * the text itself is left: what follows it would be run.
   */
  static String comment(String text) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder("--");
    for (String word : SPACE.split(text.strip())) {
      if (line.length() + 1 + word.length() > WIDTH) {
        lines.append(line).append('\n');
        line = new StringBuilder("--");
      }
      line.append(' ').append(word);
    }
    return lines.append(line).append('\n').toString();
  }
}
