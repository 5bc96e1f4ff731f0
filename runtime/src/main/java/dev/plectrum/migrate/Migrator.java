package dev.plectrum.migrate;

import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes a database from one migration to another.
 *
 * <p>One migration is one transaction, unless it says otherwise: a failure leaves nothing of it,
 * and those before it stay. Two processes may migrate one database at once: one works, the other
 * waits and then finds nothing to do.
 */
public final class Migrator {
  private final Database database;
  private final Graph graph;
  private final Scripts scripts;

  /**
   * For a database and the migrations of a site.
   *
   * @param migrations each after its parents
   */
  public Migrator(Database database, List<Migration> migrations) {
    this(database, migrations, Scripts.CLASS_PATH);
  }

  Migrator(Database database, List<Migration> migrations, Scripts scripts) {
    this.database = database;
    this.graph = new Graph(migrations);
    this.scripts = scripts;
  }

  /**
   * A migration and whether the database has it.
   *
   * @param known false if it is applied and no longer in the program
   * @param edited whether it is applied and did something else than the program has now
   */
  public record Status(String app, String name, boolean applied, boolean known, boolean edited) {}

  /** Every migration, and every applied one of these apps that is missing from the program. */
  public List<Status> status() {
    return database.withConnection(
        connection -> {
          Session session = Session.of(database.dialect(), connection);
          Set<String> applied = session.applied();
          return status(applied, edited(applied, session));
        });
  }

  private List<Status> status(Set<String> applied, Set<String> edited) {
    List<Status> status = new ArrayList<>();
    for (String app : graph.apps()) {
      Set<String> known = new HashSet<>();
      for (Migration migration : graph.of(app)) {
        known.add(migration.key());
        boolean isApplied = applied.contains(migration.key());
        status.add(
            new Status(app, migration.name(), isApplied, true, edited.contains(migration.key())));
      }
      for (String key : applied) {
        if (key.startsWith(app + ".") && !known.contains(key)) {
          status.add(new Status(app, key.substring(app.length() + 1), true, false, false));
        }
      }
    }
    return status;
  }

  /** The migrations that the database lacks, in an order that runs. */
  public List<Migration> unapplied() {
    Set<String> applied = applied();
    return graph.all().stream().filter(migration -> !applied.contains(migration.key())).toList();
  }

  private Set<String> applied() {
    return database.withConnection(
        connection -> Session.of(database.dialect(), connection).applied());
  }

  /** The labels of the apps that have migrations. */
  public List<String> apps() {
    return graph.apps();
  }

  /** Throws a {@link MigrationException} unless the app has migrations. */
  public void checkApp(String app) {
    graph.checkApp(app);
  }

  /** {@link #find(List, String, String)} among these migrations. */
  public Migration find(String app, String name) {
    return find(graph.all(), app, name);
  }

  /** Applies everything that is not applied. Returns what was run, in order. */
  public List<Migration> migrate(Progress progress) {
    return run(progress, applied -> forwards(graph.all(), applied));
  }

  /** Applies everything of one app, and what that needs. */
  public List<Migration> migrate(String app, Progress progress) {
    graph.checkApp(app);
    List<Migration> ofApp = graph.of(app);
    List<Migration> needed = graph.upTo(ofApp.get(ofApp.size() - 1));
    return run(progress, applied -> forwards(needed, applied));
  }

  /**
   * Goes forward to a migration, or back to it if it is applied: then everything that comes after
   * it is taken back, in other apps too.
   *
   * @param name a name, the beginning of one, or {@code zero} for before the first
   */
  public List<Migration> migrate(String app, String name, Progress progress) {
    graph.checkApp(app);
    List<Migration> ofApp = graph.of(app);
    if (name.equals("zero")) {
      return run(progress, applied -> backwards(graph.backFrom(ofApp), applied));
    }
    Migration target = graph.find(app, name);
    List<Migration> later = ofApp.subList(ofApp.indexOf(target) + 1, ofApp.size());
    return run(
        progress,
        applied ->
            applied.contains(target.key())
                ? backwards(graph.backFrom(later), applied)
                : forwards(graph.upTo(target), applied));
  }

  /**
   * The migration that an app and a name, or the beginning of one, mean.
   *
   * @throws MigrationException if there is none or more than one
   */
  public static Migration find(List<Migration> migrations, String app, String name) {
    Graph graph = new Graph(migrations);
    graph.checkApp(app);
    return graph.find(app, name);
  }

  /** The SQL of a migration. */
  public static String sql(Migration migration, Dialect dialect, boolean backwards) {
    return Scripts.CLASS_PATH.get(migration, dialect, backwards);
  }

  /** A migration to run, one way or the other. */
  private record Step(Migration migration, boolean backwards) {}

  /** Works out what to run once it is known what is applied. */
  private interface Planner {
    List<Step> plan(Set<String> applied);
  }

  private static List<Step> forwards(List<Migration> migrations, Set<String> applied) {
    return migrations.stream()
        .filter(migration -> !applied.contains(migration.key()))
        .map(migration -> new Step(migration, false))
        .toList();
  }

  private static List<Step> backwards(List<Migration> migrations, Set<String> applied) {
    return migrations.stream()
        .filter(migration -> applied.contains(migration.key()))
        .map(migration -> new Step(migration, true))
        .toList();
  }

  private List<Migration> run(Progress progress, Planner planner) {
    return database.withConnection(
        connection -> {
          Session session = Session.of(database.dialect(), connection);
          List<Migration> done;
          try {
            done = run(session, progress, planner);
          } catch (SQLException | RuntimeException failed) {
            try {
              session.unlock();
            } catch (SQLException alsoFailed) {
              failed.addSuppressed(alsoFailed);
            }
            throw failed;
          }
          session.unlock();
          return done;
        });
  }

  private List<Migration> run(Session session, Progress progress, Planner planner)
      throws SQLException {
    session.lock(progress);
    Set<String> applied = session.applied();
    checkHistory(applied);
    checkEdited(edited(applied, session));
    List<Step> steps = planner.plan(applied);
    // All scripts are found before the first one runs.
    steps.forEach(step -> script(step));
    List<Migration> done = new ArrayList<>();
    for (Step step : steps) {
      if (run(step, session, progress)) {
        done.add(step.migration());
      }
    }
    return List.copyOf(done);
  }

  private List<String> script(Step step) {
    return SqlScript.statements(
        scripts.get(step.migration(), database.dialect(), step.backwards()));
  }

  /** Throws if the program cannot know what state the database is in. */
  private void checkHistory(Set<String> applied) {
    for (String app : graph.apps()) {
      Set<String> known = new HashSet<>();
      graph.of(app).forEach(migration -> known.add(migration.key()));
      for (String key : applied) {
        if (key.startsWith(app + ".") && !known.contains(key)) {
          throw new MigrationException(
              key
                  + " is applied to this database, but missing from the program. Bring its file"
                  + " back, or take it back with the program that has it.");
        }
      }
    }
    for (Migration migration : graph.all()) {
      if (applied.contains(migration.key())) {
        for (String parent : graph.parents(migration)) {
          if (!applied.contains(parent)) {
            throw new MigrationException(
                migration + " is applied to this database before " + parent + ", which it needs.");
          }
        }
      }
    }
  }

  /** The applied migrations that did something else, in order; those nobody knows of did not. */
  private Set<String> edited(Set<String> applied, Session session) throws SQLException {
    Map<String, String> checksums = session.checksums();
    Set<String> edited = new LinkedHashSet<>();
    for (Migration migration : graph.all()) {
      String then = checksums.get(migration.key());
      if (applied.contains(migration.key()) && then != null && !then.equals(migration.checksum())) {
        edited.add(migration.key());
      }
    }
    return edited;
  }

  private static void checkEdited(Set<String> edited) {
    if (!edited.isEmpty()) {
      throw new MigrationException(
          String.join(", ", edited)
              + (edited.size() == 1 ? " was" : " were")
              + " edited after being applied to this database. Undo the edit and put the change"
              + " into a new migration.");
    }
  }

  /** Runs one migration; false if another process has run it in the meantime. */
  private boolean run(Step step, Session session, Progress progress) throws SQLException {
    Migration migration = step.migration();
    List<String> statements = script(step);
    if (migration.atomic()) {
      session.begin();
    }
    String current = "";
    boolean begun = false;
    try {
      if (session.isApplied(migration) != step.backwards()) {
        end(session, migration, false);
        return false;
      }
      progress.begins(migration, step.backwards());
      begun = true;
      for (String statement : statements) {
        current = statement;
        session.execute(statement);
      }
      current = "";
      session.record(migration, step.backwards());
      end(session, migration, true);
    } catch (SQLException | RuntimeException failed) {
      undo(session, migration, failed);
      if (begun) {
        progress.failed(migration, step.backwards());
      }
      throw failure(step, current, failed);
    }
    progress.done(migration, step.backwards());
    return true;
  }

  private static void end(Session session, Migration migration, boolean keep) throws SQLException {
    if (migration.atomic()) {
      if (keep) {
        session.commit();
      } else {
        session.rollback();
      }
    }
  }

  private static void undo(Session session, Migration migration, Exception failed) {
    try {
      end(session, migration, false);
    } catch (SQLException alsoFailed) {
      failed.addSuppressed(alsoFailed);
    }
  }

  private static MigrationException failure(Step step, String statement, Exception failed) {
    StringBuilder message = new StringBuilder();
    message.append(step.migration());
    message.append(step.backwards() ? " could not be taken back: " : " could not be applied: ");
    message.append(sentence(failed));
    message.append(
        step.migration().atomic()
            ? " Nothing of it was kept."
            : " It is not atomic: what ran before this statement was kept.");
    if (!statement.isEmpty()) {
      message.append(" The statement was:\n");
      message.append(SqlScript.withoutComments(statement)).append(';');
    }
    return new MigrationException(message.toString(), failed);
  }

  private static String sentence(Exception failed) {
    String message = String.valueOf(failed.getMessage()).strip();
    return message.endsWith(".") ? message : message + ".";
  }
}
