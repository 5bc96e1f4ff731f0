package dev.plectrum.processor.tidy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntSupplier;

/** Builds a {@link Doc} from what is said in reading order: open, text, break, close. */
final class Layout {
  private final Doc.Level base = new Doc.Level(() -> 0);
  private final Deque<Doc.Level> stack = new ArrayDeque<>();

  /** Text goes to the level of the last break, so that a semicolon counts for the level it ends. */
  private Doc.Level current = base;

  Layout() {
    stack.addLast(base);
  }

  void open(int plusIndent) {
    open(() -> plusIndent);
  }

  void open(IntSupplier plusIndent) {
    stack.addLast(new Doc.Level(plusIndent));
  }

  void close() {
    Doc.Level top = stack.removeLast();
    stack.getLast().add(top);
  }

  void text(String text) {
    current.add(new Doc.Text(text));
  }

  void space() {
    text(" ");
  }

  void lines(Doc.Lines.Block block) {
    current.add(new Doc.Lines(block));
  }

  /** A break that is taken with all others of its level. */
  void breakAll(String flat) {
    add(new Doc.Break(Doc.Break.Mode.UNIFIED, flat, null, false));
  }

  /** A break that is taken with all others of its level, and goes back as many columns. */
  void breakBack(int columns) {
    add(new Doc.Break(Doc.Break.Mode.UNIFIED, "", null, false, -columns));
  }

  /** A break that is taken when what follows does not fit. */
  void breakFill(String flat) {
    add(new Doc.Break(Doc.Break.Mode.FILL, flat, null, false));
  }

  void breakFill(String flat, Doc.Tag tag) {
    add(new Doc.Break(Doc.Break.Mode.FILL, flat, tag, false));
  }

  void breakAll(String flat, Doc.Tag tag) {
    add(new Doc.Break(Doc.Break.Mode.UNIFIED, flat, tag, false));
  }

  /** Words that stand before a declaration, and a break behind each. */
  void modifiers(List<String> modifiers) {
    if (modifiers.isEmpty()) {
      return;
    }
    open(0);
    for (int i = 0; i < modifiers.size(); i++) {
      if (i > 0) {
        loneBreak();
      }
      text(modifiers.get(i));
    }
    close();
    loneBreak();
  }

  /** A break with a level of its own: what follows up to the next break belongs to it. */
  private void loneBreak() {
    open(0);
    breakFill(" ");
    close();
  }

  void newLine(boolean blankLine) {
    add(new Doc.Break(Doc.Break.Mode.FORCED, "", null, blankLine));
  }

  private void add(Doc.Break doc) {
    current = stack.getLast();
    current.add(doc);
  }

  @Override
  public String toString() {
    return at(0);
  }

  /** What was said, beginning at a column. */
  String at(int indent) {
    base.place(Doc.Place.at(indent, indent));
    Doc.Page page = new Doc.Page();
    page.append(" ".repeat(indent));
    base.write(page);
    return page.toString();
  }
}
