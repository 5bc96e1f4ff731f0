package dev.plectrum.processor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the migrations of one compilation.
 *
 * @param history those that are checked in, replayed
 * @param candidates the next ones, which nobody has accepted yet
 * @param questions what has to be answered before all of them can be worked out
 * @param refusal why the migration that was asked for cannot be, null if it can
 * @param complete whether the candidates are all there is to say; if not, a mistake was reported
 */
public record Migrations(
    History history,
    List<Candidate> candidates,
    List<Question> questions,
    @Nullable String refusal,
    boolean complete) {
  public Migrations {
    candidates = List.copyOf(candidates);
    questions = List.copyOf(questions);
  }

  /** No migrations at all: what is used after mistakes. */
  public static final Migrations NONE =
      new Migrations(
          History.of(List.of(), (file, place, problem, words) -> {}),
          List.of(),
          List.of(),
          null,
          false);

  /** The migrations as the generated site lists them, each after its parents. */
  public List<Planned> planned() {
    return history.entries().stream().map(entry -> planned(entry.file())).toList();
  }

  /** The files of one app, in the order of their numbers. */
  public List<MigrationFile> of(String app) {
    return history.entries().stream()
        .map(History.Entry::file)
        .filter(file -> file.app().equals(app))
        .toList();
  }

  private static Planned planned(MigrationFile file) {
    return new Planned(
        file.app(),
        file.name(),
        file.parentKeys(),
        file.replacedKeys(),
        file.atomic(),
        MigrationText.checksum(file.operations()));
  }

  /**
   * A migration as generated code names it.
   *
   * @param parents what it comes after, as {@code app.name}
   * @param replaces what it stands for, as {@code app.name}
   * @param checksum SHA-256 over its operations, in hexadecimal digits
   */
  public record Planned(
      String app,
      String name,
      List<String> parents,
      List<String> replaces,
      boolean atomic,
      String checksum) {
    public Planned {
      parents = List.copyOf(parents);
      replaces = List.copyOf(replaces);
    }
  }
}
