package dev.plectrum.processor.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A piece of source that can say how wide it is and where its lines break. The rules are those of
 * google-java-format's class of the same name, which follows Oppen and Wadler.
 */
abstract class Doc {
  /** Columns of a line. */
  static final int COLUMNS = 100;

  /** Wider than any line: what cannot stand in one. */
  static final int ENDLESS = 1000;

  /** Where the next character goes, and what a break would do. */
  record Place(int lastIndent, int indent, int column, boolean mustBreak) {
    static Place at(int indent, int column) {
      return new Place(indent, indent, column, false);
    }

    Place toColumn(int next) {
      return new Place(lastIndent, indent, next, mustBreak);
    }

    Place breaking(boolean must) {
      return new Place(lastIndent, indent, column, must);
    }
  }

  /** Remembers whether a break was taken, for an indent that depends on it. */
  static final class Tag {
    private boolean taken;

    /** An indent of four if the break was taken, else {@code otherwise}. */
    IntSupplier four(int otherwise) {
      return () -> taken ? 4 : otherwise;
    }
  }

  /** The width in one line; {@link #ENDLESS} if that is impossible. */
  abstract int width();

  /** Decides the breaks. Returns where the next piece starts. */
  abstract Place place(Place place);

  /** Writes what was decided. */
  abstract void write(Page page);

  /** Characters that stay together. */
  static final class Text extends Doc {
    private final String text;

    Text(String text) {
      this.text = text;
    }

    @Override
    int width() {
      return text.length();
    }

    @Override
    Place place(Place place) {
      return place.toColumn(place.column() + text.length());
    }

    @Override
    void write(Page page) {
      page.append(text);
    }
  }

  /** Something of several lines that only knows its text when its column is known. */
  static final class Lines extends Doc {
    /** Lays the lines out. */
    interface Block {
      String at(int column);
    }

    private final Block block;

    Lines(Block block) {
      this.block = block;
    }

    @Override
    int width() {
      return ENDLESS;
    }

    @Override
    Place place(Place place) {
      return place.toColumn(place.column() + ENDLESS);
    }

    @Override
    void write(Page page) {
      page.append(block.at(page.column()));
    }
  }

  /** A place where a line may or must break. */
  static final class Break extends Doc {
    /** When a break is taken. */
    enum Mode {
      /** With all others of its level. */
      UNIFIED,
      /** When what follows does not fit. */
      FILL,
      /** Always. */
      FORCED
    }

    private final Mode mode;
    private final String flat;
    private final @Nullable Tag tag;
    private final boolean blankLine;
    private final int plusIndent;
    private boolean broken;
    private int indent;

    Break(Mode mode, String flat, @Nullable Tag tag, boolean blankLine) {
      this(mode, flat, tag, blankLine, 0);
    }

    Break(Mode mode, String flat, @Nullable Tag tag, boolean blankLine, int plusIndent) {
      this.plusIndent = plusIndent;
      this.mode = mode;
      this.flat = flat;
      this.tag = tag;
      this.blankLine = blankLine;
    }

    @Override
    int width() {
      return mode == Mode.FORCED ? ENDLESS : flat.length();
    }

    Place place(Place place, boolean taken) {
      broken = taken;
      if (tag != null) {
        tag.taken = taken;
      }
      if (taken) {
        indent = Math.max(place.lastIndent() + plusIndent, 0);
        return place.toColumn(indent);
      }
      return place.toColumn(place.column() + flat.length());
    }

    @Override
    Place place(Place place) {
      return place(place, false);
    }

    @Override
    void write(Page page) {
      if (broken) {
        page.newLine(indent, blankLine);
      } else {
        page.append(flat);
      }
    }
  }

  /** Pieces that are laid out together. */
  static final class Level extends Doc {
    private final IntSupplier plusIndent;
    private final List<Doc> docs = new ArrayList<>();
    private int width = -1;

    Level(IntSupplier plusIndent) {
      this.plusIndent = plusIndent;
    }

    void add(Doc doc) {
      docs.add(doc);
    }

    @Override
    int width() {
      if (width < 0) {
        width = width(docs);
      }
      return width;
    }

    private static int width(List<Doc> docs) {
      int sum = 0;
      for (Doc doc : docs) {
        sum = Math.min(ENDLESS, sum + doc.width());
      }
      return sum;
    }

    @Override
    Place place(Place place) {
      if (place.column() + width() <= COLUMNS) {
        return place.toColumn(place.column() + width());
      }
      Place inside = Place.at(place.indent() + plusIndent.getAsInt(), place.column());
      @Nullable Break before = null;
      List<Doc> group = new ArrayList<>();
      for (Doc doc : docs) {
        if (doc instanceof Break next) {
          inside = placeGroup(inside, before, group);
          before = next;
          group.clear();
        } else {
          group.add(doc);
        }
      }
      return place.toColumn(placeGroup(inside, before, group).column());
    }

    private static Place placeGroup(Place start, @Nullable Break before, List<Doc> group) {
      int width = width(group);
      Place place = start;
      if (before != null) {
        boolean taken =
            before.mode == Break.Mode.UNIFIED
                || before.mode == Break.Mode.FORCED
                || place.mustBreak()
                || place.column() + before.width() + width > COLUMNS;
        place = before.place(place, taken);
      }
      boolean fits = place.column() + width <= COLUMNS;
      place = place.breaking(false);
      for (Doc doc : group) {
        place = doc.place(place);
      }
      return fits ? place : place.breaking(true);
    }

    @Override
    void write(Page page) {
      docs.forEach(doc -> doc.write(page));
    }
  }

  /** The text as it grows. */
  static final class Page {
    private final StringBuilder text = new StringBuilder();

    void append(String more) {
      text.append(more);
    }

    int column() {
      return text.length() - (text.lastIndexOf("\n") + 1);
    }

    void newLine(int indent, boolean blankLine) {
      while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
        text.setLength(text.length() - 1);
      }
      text.append(blankLine ? "\n\n" : "\n").append(" ".repeat(indent));
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
