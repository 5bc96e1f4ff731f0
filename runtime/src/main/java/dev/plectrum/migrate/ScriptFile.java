package dev.plectrum.migrate;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of all migrations of one app for one database, as the processor wrote it: a list of
 * contents that says in which lines each script is, and the scripts.
 */
final class ScriptFile {
  private static final Pattern CONTENT = Pattern.compile("-- Lines (\\d+) to (\\d+): (.+)");

  private final String path;
  private final String text;
  private final Map<String, Lines> contents = new HashMap<>();

  /** The first line and the last, counted from one. */
  private record Lines(int first, int last) {}

  /**
   * Reads the list of contents.
   *
   * @param path where the text is from, for messages
   */
  ScriptFile(String path, String text) {
    this.path = path;
    this.text = text;
    int from = text.indexOf('\n') + 1;
    for (int to = text.indexOf('\n', from); to > from; to = text.indexOf('\n', from)) {
      Matcher content = CONTENT.matcher(text.substring(from, to));
      if (!content.matches()) {
        break;
      }
      Lines lines =
          new Lines(Integer.parseInt(content.group(1)), Integer.parseInt(content.group(2)));
      contents.put(content.group(3), lines);
      from = to + 1;
    }
  }

  /** The script of one direction of a migration, or null if there is none. */
  @Nullable String find(String migration, boolean backwards) {
    String name = migration + (backwards ? " down" : " up");
    Lines lines = contents.get(name);
    if (lines == null) {
      return null;
    }
    int title = skip(0, lines.first() - 2);
    int start = skip(title, 1);
    // Whatever was changed here by hand must not run as another migration.
    if (title < 0 || start < 0 || !text.startsWith("-- ======== " + name + " =", title)) {
      throw changed();
    }
    int end = skip(start, lines.last() - lines.first() + 1);
    if (end < 0 || end < text.length() && !text.startsWith("\n\n-- ======== ", end)) {
      throw changed();
    }
    return text.substring(start, end);
  }

  private MigrationException changed() {
    return new MigrationException(path + " was changed after it was compiled. Compile again.");
  }

  /** Where so many more lines end, or -1 if there are not so many. */
  private int skip(int from, int lines) {
    int at = from;
    for (int i = 0; i < lines && at >= 0; i++) {
      int end = text.indexOf('\n', at);
      at = end < 0 ? -1 : end + 1;
    }
    return at;
  }
}
