package dev.plectrum.processor.schema;

import java.util.List;

/**
 * The next migration of an app, worked out and not yet accepted.
 *
 * @param app the label of the app
 * @param name {@code 0002_track_explicit}
 * @param parents what it comes after
 * @param runBefore what comes after it without saying so itself
 * @param replaces what it stands for, if others were squashed into it
 * @param loses the fields and models whose values are lost
 * @param atomic whether it runs in one transaction
 * @param initial whether it makes a part of the first state of its app, of which it is not the
 *     first migration: keys that lead round in a circle are added after the tables
 * @param operations what it does
 */
public record Candidate(
    String app,
    String name,
    List<String> parents,
    List<String> runBefore,
    List<String> replaces,
    List<String> loses,
    boolean atomic,
    boolean initial,
    List<Operation> operations) {
  public Candidate {
    parents = List.copyOf(parents);
    runBefore = List.copyOf(runBefore);
    replaces = List.copyOf(replaces);
    loses = List.copyOf(loses);
    operations = List.copyOf(operations);
  }

  /** One that others know of, and that makes no part of the first state unless it is the first. */
  Candidate(
      String app,
      String name,
      List<String> parents,
      List<String> replaces,
      List<String> loses,
      boolean atomic,
      List<Operation> operations) {
    this(app, name, parents, List.of(), replaces, loses, atomic, false, operations);
  }

  /** The text of its file. */
  public String text() {
    return MigrationText.of(
        new MigrationText.Head(parents, runBefore, replaces, loses, atomic, initial), operations);
  }

  /** {@code store.0002_track_explicit}. */
  String key() {
    return app + "." + name;
  }
}
