package dev.plectrum.processor.tidy;

import java.util.ArrayList;
import java.util.List;

/** A documentation comment of paragraphs, lists, tables and block tags, with its lines filled. */
final class Javadoc {
  private static final List<String> TAGS =
      List.of("@param", "@return", "@throws", "@see", "@since");

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
    List<String> paragraphs = paragraphs(comment.substring(3, comment.length() - 2));
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
    for (int start = 0, end; start <= body.length(); start = end + 1) {
      int newline = body.indexOf('\n', start);
      end = newline < 0 ? body.length() : newline;
      String raw = withoutStar(body.substring(start, end));
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
              || isTag(line);
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

  private static String withoutStar(String line) {
    String rest = line.stripLeading();
    return rest.startsWith("* ")
        ? rest.substring(2)
        : rest.startsWith("*") ? rest.substring(1) : line;
  }

  private static boolean isTag(String line) {
    return line.startsWith("@") && TAGS.stream().anyMatch(line::startsWith);
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
    for (int start = 0, end; start < paragraph.length(); start = end + 1) {
      end = start;
      while (end < paragraph.length() && !Character.isWhitespace(paragraph.charAt(end))) {
        end++;
      }
      String word = paragraph.substring(start, end);
      if (word.isEmpty()) {
        continue;
      }
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
