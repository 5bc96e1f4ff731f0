package dev.plectrum.migrate;

import java.util.ArrayList;
import java.util.List;

/**
 * How a database and a program stand to each other.
 *
 * @param unapplied what the program has and the database lacks, in an order that runs: the database
 *     is behind
 * @param unknown what the database has and the program lacks, by key: the program is behind
 * @param edited what is applied and did something else than the program has now, by key
 */
public record Standing(List<Migration> unapplied, List<String> unknown, List<String> edited) {
  static final Standing EVEN = new Standing(List.of(), List.of(), List.of());

  /** Keeps copies of the lists. */
  public Standing {
    unapplied = List.copyOf(unapplied);
    unknown = List.copyOf(unknown);
    edited = List.copyOf(edited);
  }

  /** Whether neither of the two is behind. */
  public boolean isEven() {
    return unapplied.isEmpty() && unknown.isEmpty() && edited.isEmpty();
  }

  /** A sentence or two for each thing that is not as it should be. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    if (!unapplied.isEmpty()) {
      List<String> apps = unapplied.stream().map(Migration::app).distinct().toList();
      words.add(
          "The database is behind the program. You have "
              + (unapplied.size() == 1
                  ? "1 unapplied migration"
                  : unapplied.size() + " unapplied migrations")
              + " of "
              + String.join(", ", apps)
              + "; the site may not work until they are applied. Run ./manage migrate.");
    }
    for (String key : unknown) {
      words.add(
          "The program is behind the database. "
              + key
              + " is applied to the database, but missing from the program. Start the program that has"
              + " it, or take it back with that one; if it was squashed, forget it with ./manage migrate "
              + key.substring(0, key.indexOf('.'))
              + " --prune.");
    }
    for (String key : edited) {
      words.add(
          key
              + " was edited after being applied to the database. Undo the edit and put the"
              + " change into a new migration.");
    }
    return words;
  }
}
