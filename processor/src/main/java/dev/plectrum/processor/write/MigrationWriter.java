package dev.plectrum.processor.write;

import dev.plectrum.processor.schema.Candidate;
import dev.plectrum.processor.schema.History;
import dev.plectrum.processor.schema.Migrations;
import dev.plectrum.processor.schema.Question;
import dev.plectrum.processor.schema.dialect.AppSql;
import dev.plectrum.processor.schema.dialect.MigrationSql;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * Writes the SQL of migrations and the next migration of each app into the class output, as {@code
 * plectrum/migrations/store.sqlite.sql} for each app and database and {@code
 * plectrum/candidate/store/0002_track_explicit.json}.
 */
public final class MigrationWriter {
  /**
   * Names the candidates that count; files of an earlier compilation may lie beside them. It is not
   * written when no candidate could be worked out.
   */
  static final String INDEX = "plectrum/candidate/index.txt";

  /**
   * Names every app that may have migrations, so that a wrong label can be told from a right one.
   */
  static final String APPS = "plectrum/candidate/apps.txt";

  /** What somebody has to answer, or why there is nothing of what was asked for. */
  static final String QUESTIONS = "plectrum/candidate/questions.txt";

  /** What the processor was asked for. */
  static final String REQUEST = "plectrum/candidate/request.txt";

  private final Target target;

  /** Takes the finished text of one resource. */
  @FunctionalInterface
  public interface Target {
    /** Takes a resource, by its path from the root of the class path. */
    void accept(String path, String text) throws IOException;
  }

  /** A writer to any target. */
  public MigrationWriter(Target target) {
    this.target = target;
  }

  /** A writer to the class output of the compiler that is running. */
  public static MigrationWriter of(Filer filer) {
    return new MigrationWriter(
        (path, text) -> {
          // Not openWriter: migrations are UTF-8, whatever the encoding of the sources.
          try (OutputStream out =
              filer.createResource(StandardLocation.CLASS_OUTPUT, "", path).openOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
          }
        });
  }

  /** Writes what the migrations of a site call for, for these databases. */
  public void write(Migrations migrations, List<String> databases) {
    for (History.Entry entry : migrations.history().entries()) {
      migrations
          .history()
          .historic(entry)
          .forEach(
              (name, text) ->
                  write(
                      "plectrum/migrations/"
                          + entry.file().app()
                          + "/"
                          + entry.file().name()
                          + "."
                          + name
                          + ".models.txt",
                      text));
    }
    for (String database : databases) {
      Map<String, AppSql> apps = new TreeMap<>();
      for (History.Entry entry : migrations.history().entries()) {
        String app = entry.file().app();
        MigrationSql sql = new MigrationSql(database, entry);
        apps.computeIfAbsent(app, label -> new AppSql(label, database))
            .add(entry.file().name(), sql.up(), sql.down());
      }
      apps.forEach(
          (app, sql) -> write("plectrum/migrations/" + app + "." + database + ".sql", sql.text()));
    }
    if (migrations.complete() || !migrations.questions().isEmpty()) {
      writeIndex(migrations.candidates());
      writeQuestions(migrations);
    }
    writeCandidates(migrations);
  }

  /**
   * Writes the next migrations of apps without a site: the jar that they go into is neither
   * migrated nor may it stand in the way of a site's own.
   */
  public void writeCandidates(Migrations migrations) {
    for (Candidate candidate : migrations.candidates()) {
      write("plectrum/candidate/" + path(candidate), candidate.text());
    }
  }

  /** Writes the labels of the apps of a site; {@code fromJars} are marked. */
  public void writeApps(List<String> labels, List<String> fromJars) {
    StringBuilder lines = new StringBuilder();
    for (String label : labels.stream().sorted().toList()) {
      lines.append(label).append(fromJars.contains(label) ? " jar\n" : "\n");
    }
    write(APPS, lines.toString());
  }

  private static String path(Candidate candidate) {
    return candidate.app() + "/" + candidate.name() + ".json";
  }

  private void writeIndex(List<Candidate> candidates) {
    StringBuilder index = new StringBuilder();
    for (Candidate candidate : candidates) {
      index.append(path(candidate)).append('\n');
      candidate.loses().forEach(loss -> index.append("  ! Loses ").append(loss).append('\n'));
      candidate.operations().forEach(one -> index.append("  ").append(one.line()).append('\n'));
    }
    write(INDEX, index.toString());
  }

  /**
   * A line for each question, in the words that {@code makemigrations} reads, and one for a
   * refusal.
   */
  private void writeQuestions(Migrations migrations) {
    StringBuilder lines = new StringBuilder();
    if (migrations.refusal() != null) {
      lines.append("refused ").append(migrations.refusal()).append('\n');
    }
    for (Question question : migrations.questions()) {
      if (question instanceof Question.Renamed renamed) {
        lines.append("renamed ").append(renamed.key());
        renamed.former().forEach(former -> lines.append(' ').append(former));
      } else if (question instanceof Question.Fill fill) {
        lines.append(fill.isNew() ? "added " : "required ").append(fill.key());
        lines.append(' ').append(fill.type());
      }
      lines.append('\n');
    }
    write(QUESTIONS, lines.toString());
  }

  /** Writes what was asked for, so that the command knows whether this was it. */
  public void writeRequest(String request) {
    write(REQUEST, request);
  }

  private void write(String path, String text) {
    try {
      target.accept(path, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
