package dev.plectrum.processor.tidy;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A text block, moved to where its delimiter stands. */
final class TextBlock {
  private TextBlock() {}

  /** The same text block with its lines and its closing delimiter at a column. */
  static String indented(String literal, int column) {
    int firstLine = literal.indexOf('\n') + 1;
    String[] lines = literal.substring(firstLine, literal.length() - 3).split("\n", -1);
    int last = lines.length - 1;
    int margin = Integer.MAX_VALUE;
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank() || i == last) {
        margin = Math.min(margin, lines[i].length() - lines[i].stripLeading().length());
      }
    }
    int shift = margin;
    String indent = " ".repeat(column);
    String body =
        Arrays.stream(lines, 0, last)
            .map(line -> line.isBlank() ? "" : indent + line.substring(shift))
            .collect(Collectors.joining("\n", "", last > 0 ? "\n" : ""));
    return "\"\"\"\n"
        + body
        + indent
        + lines[last].substring(Math.min(shift, lines[last].length()))
        + "\"\"\"";
  }
}
