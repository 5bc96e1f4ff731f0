package dev.plectrum.processor.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A documentation comment of paragraphs, lists, tables and block tags, with its lines filled. */
final class Javadoc {
  private static final Pattern STAR = Pattern.compile("(?m)^\\s*\\* ?");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern TAG = Pattern.compile("@(param|return|returns|throws|see|since).*");

  /** What encloses lines that are to stay as they are. */
  private static final String TABLE = "<pre>";

  private static final String END_OF_TABLE = "</pre>";

  private final int column;
  private final StringBuilder text = new StringBuilder();
  private int room;
  private boolean lineStart;
  private boolean inTag;
  private boolean anything;

  private Javadoc(int column) {
    this.column = column;
  }

  /** The comment, to stand at a column. */
  static String laidOut(String comment, int column) {
    String body = STAR.matcher(comment.substring(3, comment.length() - 2)).replaceAll("");
    List<String> paragraphs = paragraphs(body);
    if (paragraphs.size() == 1 && !paragraphs.get(0).startsWith("@")) {
      String line = "/** " + paragraphs.get(0) + " */";
      if (column + line.length() <= Doc.COLUMNS) {
        return line;
      }
    }
    Javadoc javadoc = new Javadoc(column);
    javadoc.text.append("/**");
    paragraphs.forEach(javadoc::paragraph);
    return javadoc.text.append('\n').append(" ".repeat(column + 1)).append("*/").toString();
  }

  /** Paragraphs, list tags and block tags, each in one line. */
  private static List<String> paragraphs(String body) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    boolean verbatim = false;
    for (String raw : body.split("\n", -1)) {
      String line = raw.strip();
      if (verbatim) {
        current.append('\n').append(raw.stripTrailing());
        verbatim = !line.equals(END_OF_TABLE);
        continue;
      }
      verbatim = line.equals(TABLE);
      boolean starts =
          line.isEmpty()
              || verbatim
              || line.startsWith("<p>")
              || line.startsWith("<ul>")
              || line.startsWith("</ul>")
              || line.startsWith("<li>")
              || TAG.matcher(line).matches();
      if (starts && !current.isEmpty()) {
        paragraphs.add(current.toString());
        current.setLength(0);
      }
      if (!line.isEmpty()) {
        current.append(current.isEmpty() ? "" : " ").append(line);
      }
    }
    if (!current.isEmpty()) {
      paragraphs.add(current.toString());
    }
    return paragraphs;
  }

  private void paragraph(String paragraph) {
    if (paragraph.startsWith(TABLE)) {
      text.append('\n').append(" ".repeat(column + 1)).append('*');
      for (String line : paragraph.split("\n")) {
        text.append('\n').append(" ".repeat(column + 1)).append("* ").append(line);
      }
      inTag = false;
      anything = true;
      return;
    }
    boolean tag = paragraph.startsWith("@");
    boolean item = paragraph.startsWith("<li>");
    boolean list = paragraph.startsWith("<ul>");
    int indent = item ? 2 : 0;
    if (anything && !item && !(tag && inTag) && !paragraph.startsWith("</ul>")) {
      text.append('\n').append(" ".repeat(column + 1)).append('*');
    }
    inTag = tag;
    newLine(indent);
    anything = true;
    for (String word : words(paragraph)) {
      if (!lineStart && word.length() + 1 > room) {
        newLine(tag ? 4 : item ? 6 : list ? 2 : 0);
      }
      if (!lineStart) {
        text.append(' ');
        room--;
      }
      text.append(word);
      room -= word.length();
      lineStart = false;
    }
  }

  /** Words; one that begins with an at sign stays with the word before it. */
  private static List<String> words(String paragraph) {
    List<String> words = new ArrayList<>();
    for (String word : SPACE.split(paragraph)) {
      if (word.startsWith("@") && !words.isEmpty()) {
        words.set(words.size() - 1, words.get(words.size() - 1) + " " + word);
      } else {
        words.add(word);
      }
    }
    return words;
  }

  private void newLine(int indent) {
    text.append('\n').append(" ".repeat(column + 1)).append("* ").append(" ".repeat(indent));
    room = Doc.COLUMNS - column - 3 - indent;
    lineStart = true;
  }
}
