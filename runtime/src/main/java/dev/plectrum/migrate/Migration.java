package dev.plectrum.migrate;

import java.util.List;

/**
 * A migration that the program knows: who it is and what it comes after. Its SQL lies on the class
 * path, in one file for each app and database: {@code plectrum/migrations/store.sqlite.sql}.
 *
 * @param app the label of its app: {@code store}
 * @param name its name inside the app: {@code 0001_initial}
 * @param parents the migrations that run before it, as {@code app.name}
 * @param atomic whether it runs in one transaction, so that a failure leaves nothing
 * @param checksum SHA-256 over its operations, in hexadecimal digits; the same whatever the
 *     database
 * @param replaces the migrations that were squashed into it, as {@code app.name}
 */
public record Migration(
    String app,
    String name,
    List<String> parents,
    boolean atomic,
    String checksum,
    List<String> replaces) {
  /** Keeps copies of the lists. */
  public Migration {
    parents = List.copyOf(parents);
    replaces = List.copyOf(replaces);
  }

  /** A migration that replaces none. */
  public Migration(String app, String name, List<String> parents, boolean atomic, String checksum) {
    this(app, name, parents, atomic, checksum, List.of());
  }

  /** The same standing for others. */
  public Migration replacing(String... replaced) {
    return new Migration(app, name, parents, atomic, checksum, List.of(replaced));
  }

  /** {@code store.0001_initial}: how other migrations name it. */
  public String key() {
    return app + "." + name;
  }

  /** Whether it is the first one of its app. */
  boolean isInitial() {
    return parents.stream().noneMatch(parent -> parent.startsWith(app + "."));
  }

  @Override
  public String toString() {
    return key();
  }
}
