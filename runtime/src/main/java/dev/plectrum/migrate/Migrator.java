package dev.plectrum.migrate;

import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a database from one migration to another.
 *
 * <p>One migration is one transaction, unless it says otherwise: a failure leaves nothing of it,
 * and those before it stay. One that is not atomic goes on where it was broken off. Two processes
 * may migrate one database at once: one works, the other waits and then finds nothing to do.
 */
public final class Migrator {
  private static final Logger LOG = LoggerFactory.getLogger(Migrator.class);

  private final Database database;
  private final List<Migration> all;
  private final Scripts scripts;
  private final DataMigrations java;

  /**
   * For a database and the migrations of a site.
   *
   * @param migrations each after its parents
   */
  public Migrator(Database database, List<Migration> migrations) {
    this(database, migrations, Scripts.onClassPath(), DataMigrations.NONE);
  }

  /** The same with data migrations in Java. */
  public Migrator(Database database, List<Migration> migrations, DataMigrations java) {
    this(database, migrations, Scripts.onClassPath(), java);
  }

  Migrator(Database database, List<Migration> migrations, Scripts scripts) {
    this(database, migrations, scripts, DataMigrations.NONE);
  }

  Migrator(Database database, List<Migration> migrations, Scripts scripts, DataMigrations java) {
    this.database = database;
    this.all = List.copyOf(migrations);
    this.scripts = scripts;
    this.java = java;
  }

  /**
   * A migration and whether the database has it.
   *
   * @param known false if it is applied and no longer in the program
   * @param edited whether it is applied and did something else than the program has now
   */
  public record Status(String app, String name, boolean applied, boolean known, boolean edited) {}

  /** How migrations are run. */
  public enum Mode {
    /** Their SQL is run and they are recorded. */
    RUN,
    /** They are recorded, and nothing else. */
    FAKE,
    /** Those of the first state of an app are only recorded where what they make is there. */
    FAKE_INITIAL
  }

  /**
   * A migration to run.
   *
   * @param summary what it does, in words
   * @param noWayBack why it cannot be taken back, where that is what would happen, or null
   */
  public record Planned(
      Migration migration, boolean backwards, String summary, @Nullable String noWayBack) {}

  /** Every migration, and every applied one of these apps that is missing from the program. */
  public List<Status> status() {
    return database.withConnection(
        connection -> {
          Session session = Session.of(database.dialect(), connection);
          return status(history(session), session.checksums());
        });
  }

  private History history(Session session) throws SQLException {
    return new History(all, session.applied());
  }

  private static List<Status> status(History history, Map<String, String> checksums) {
    Set<String> edited = history.edited(checksums);
    List<String> unknown = history.unknown();
    List<Status> status = new ArrayList<>();
    for (String app : history.counting().apps()) {
      for (Migration migration : history.counting().of(app)) {
        String key = migration.key();
        boolean applied = history.have().contains(key);
        status.add(new Status(app, migration.name(), applied, true, edited.contains(key)));
      }
      for (String key : unknown) {
        if (key.startsWith(app + ".")) {
          status.add(new Status(app, key.substring(app.length() + 1), true, false, false));
        }
      }
    }
    return status;
  }

  /** Made only when it is asked for: a start that finds nothing to migrate does not. */
  private Graph graph() {
    return Graph.of(all, Set.of());
  }

  /** The migrations that the database lacks, in an order that runs. */
  public List<Migration> unapplied() {
    return standing().unapplied();
  }

  /**
   * Whether one of the two is behind, the database or the program. One query answers that where
   * nothing was migrated since this program did it.
   */
  public Standing standing() {
    return database.withConnection(
        connection -> {
          Session session = Session.of(database.dialect(), connection);
          return Fingerprint.of(all).equals(Fingerprint.in(session))
              ? Standing.EVEN
              : standing(session);
        });
  }

  /** The same after a look at every migration, also where nothing seems to have changed. */
  public Standing compare() {
    return database.withConnection(
        connection -> {
          Session session = Session.of(database.dialect(), connection);
          return standing(session);
        });
  }

  private Standing standing(Session session) throws SQLException {
    History history = history(session);
    return new Standing(
        history.unapplied(), history.unknown(), List.copyOf(history.edited(session.checksums())));
  }

  /** The labels of the apps that have migrations. */
  public List<String> apps() {
    return graph().apps();
  }

  /** Throws a {@link MigrationException} unless the app has migrations. */
  public void checkApp(String app) {
    graph().checkApp(app);
  }

  /** {@link #find(List, String, String)} among these migrations. */
  public Migration find(String app, String name) {
    return find(all, app, name);
  }

  /** Applies everything that is not applied. Returns what was run, in order. */
  public List<Migration> migrate(Progress progress) {
    return migrate(null, null, Mode.RUN, progress);
  }

  /** Applies everything of one app, and what that needs. */
  public List<Migration> migrate(String app, Progress progress) {
    return migrate(app, null, Mode.RUN, progress);
  }

  /**
   * Goes forward to a migration, or back to it if it is applied: then everything that comes after
   * it is taken back, in other apps too.
   *
   * @param name a name, the beginning of one, or {@code zero} for before the first
   */
  public List<Migration> migrate(String app, String name, Progress progress) {
    return migrate(app, name, Mode.RUN, progress);
  }

  /**
   * Goes to a migration.
   *
   * @param app an app, or null for every one
   * @param name a name, the beginning of one, {@code zero} for before the first, or null for the
   *     last
   * @return what was run or faked, in order
   */
  public List<Migration> migrate(
      @Nullable String app, @Nullable String name, Mode mode, Progress progress) {
    checkTarget(app, name);
    return database.withConnection(
        connection -> {
          Session session = Session.of(database.dialect(), connection);
          boolean forwards = name == null && mode == Mode.RUN;
          if (forwards && Fingerprint.of(all).equals(Fingerprint.in(session))) {
            return List.of();
          }
          List<Migration> done;
          try {
            done = migrate(app, name, mode, session, progress);
          } catch (SQLException | RuntimeException failed) {
            try {
              session.unlock();
            } catch (SQLException alsoFailed) {
              failed.addSuppressed(alsoFailed);
            }
            throw failed;
          }
          leaveFingerprint(session);
          session.unlock();
          return done;
        });
  }

  /** Saves the next start time; the migrations have succeeded with or without it. */
  private void leaveFingerprint(Session session) {
    Fingerprint own = Fingerprint.of(all);
    try {
      if (!own.equals(Fingerprint.in(session))) {
        boolean even = standing(session).isEven();
        (even ? own : new Fingerprint("")).leave(session);
      }
    } catch (SQLException failed) {
      LOG.warn(
          "The fingerprint of the migrations could not be left in the database, so that each start"
              + " compares all of them: {}",
          failed.getMessage());
    }
  }

  /**
   * Forgets what the database has recorded of an app and the program has no longer: what others
   * stand for since it was squashed. Nothing else is changed.
   *
   * @return the names of those that were forgotten
   */
  public List<String> prune(String app) {
    checkApp(app);
    return database.withConnection(
        connection -> {
          Session session = Session.of(database.dialect(), connection);
          List<String> gone =
              history(session).unknown().stream().filter(key -> key.startsWith(app + ".")).toList();
          session.begin();
          for (String key : gone) {
            session.forget(key);
          }
          session.commit();
          return gone.stream().map(key -> key.substring(app.length() + 1)).toList();
        });
  }

  /** What {@link #migrate} would do now, without doing it. */
  public List<Planned> plan(@Nullable String app, @Nullable String name) {
    checkTarget(app, name);
    return database.withConnection(
        connection -> {
          Session session = Session.of(database.dialect(), connection);
          List<Planned> planned = new ArrayList<>();
          for (Step step : steps(app, name, history(session))) {
            Script up = Script.parse(scripts.get(step.migration(), database.dialect(), false));
            String noWayBack = step.backwards() ? script(step).noWayBack() : null;
            planned.add(new Planned(step.migration(), step.backwards(), up.summary(), noWayBack));
          }
          return planned;
        });
  }

  private void checkTarget(@Nullable String app, @Nullable String name) {
    if (app != null) {
      graph().checkApp(app);
      if (name != null && !name.equals("zero")) {
        find(app, name);
      }
    }
  }

  /**
   * The migration that an app and a name, or the beginning of one, mean.
   *
   * @throws MigrationException if there is none or more than one
   */
  public static Migration find(List<Migration> migrations, String app, String name) {
    Graph graph = Graph.of(migrations, Set.of());
    graph.checkApp(app);
    for (Migration migration : migrations) {
      if (migration.app().equals(app) && migration.name().equals(name)) {
        return migration;
      }
    }
    List<Migration> squashed =
        migrations.stream()
            .filter(one -> one.app().equals(app) && one.name().startsWith(name))
            .filter(one -> !graph.all().contains(one))
            .toList();
    boolean counts = graph.of(app).stream().anyMatch(one -> one.name().startsWith(name));
    return !counts && squashed.size() == 1 ? squashed.get(0) : graph.find(app, name);
  }

  /** The SQL of a migration. */
  public static String sql(Migration migration, Dialect dialect, boolean backwards) {
    return Scripts.onClassPath().get(migration, dialect, backwards);
  }

  /** A migration to run, one way or the other. */
  private record Step(Migration migration, boolean backwards) {}

  private static List<Step> steps(@Nullable String app, @Nullable String name, History history) {
    Graph counting = history.counting();
    Set<String> have = history.have();
    if (app == null) {
      return forwards(counting.all(), have);
    }
    List<Migration> ofApp = counting.of(app);
    if (name == null) {
      return forwards(counting.upTo(ofApp), have);
    }
    if (name.equals("zero")) {
      return backwards(counting.backFrom(ofApp), have);
    }
    Migration target = counting.find(app, name);
    return have.contains(target.key())
        ? backwards(counting.after(target), have)
        : forwards(counting.upTo(List.of(target)), have);
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

  private List<Migration> migrate(
      @Nullable String app, @Nullable String name, Mode mode, Session session, Progress progress)
      throws SQLException {
    session.lock(progress);
    History history = history(session);
    history.check(session.checksums());
    recordSquashed(history, session);
    List<Step> steps = steps(app, name, history);
    // All scripts are found, and found to be possible, before the first one runs.
    List<Script> found = new ArrayList<>();
    for (Step step : steps) {
      Script script = script(step);
      if (mode != Mode.FAKE) {
        for (Script.Step one : script.steps()) {
          if (one.java() != null) {
            java.check(one.java());
          }
        }
        script.check(step.migration(), step.backwards(), session);
      }
      found.add(script);
    }
    List<Migration> done = new ArrayList<>();
    Runner runner = new Runner(session, scripts, java, progress);
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      boolean fake =
          mode == Mode.FAKE
              || mode == Mode.FAKE_INITIAL
                  && !step.backwards()
                  && isThere(found.get(i).firstState(step.migration().isInitial()), session);
      if (fake ? fake(step, session, progress) : run(step, found.get(i), runner, session)) {
        done.add(step.migration());
      }
    }
    recordSquashed(history(session), session);
    return List.copyOf(done);
  }

  /** Records what stands for others that are all applied, as those may be forgotten one day. */
  private static void recordSquashed(History history, Session session) throws SQLException {
    for (Migration squashed : history.unrecorded()) {
      session.record(squashed, false);
    }
  }

  private static boolean run(Step step, Script script, Runner runner, Session session)
      throws SQLException {
    boolean ran = runner.run(step.migration(), step.backwards(), script);
    if (ran && step.backwards()) {
      forgetReplaced(step.migration(), session);
    }
    return ran;
  }

  private static boolean fake(Step step, Session session, Progress progress) throws SQLException {
    session.begin();
    try {
      boolean open = session.isApplied(step.migration()) == step.backwards();
      if (open) {
        session.record(step.migration(), step.backwards());
      }
      session.commit();
      if (open) {
        progress.begins(step.migration(), step.backwards());
        progress.faked(step.migration(), step.backwards());
        if (step.backwards()) {
          forgetReplaced(step.migration(), session);
        }
      }
      return open;
    } catch (SQLException failed) {
      session.rollback();
      throw failed;
    }
  }

  /** Those that were squashed into a migration are taken back with it. */
  private static void forgetReplaced(Migration migration, Session session) throws SQLException {
    for (String key : migration.replaces()) {
      session.forget(key);
    }
  }

  private Script script(Step step) {
    return Script.parse(scripts.get(step.migration(), database.dialect(), step.backwards()));
  }

  private static boolean isThere(List<Script.Made> state, Session session) throws SQLException {
    for (Script.Made made : state) {
      String column = made.column();
      boolean there =
          column == null ? session.hasTable(made.table()) : session.hasColumn(made.table(), column);
      if (!there) {
        return false;
      }
    }
    return !state.isEmpty();
  }
}
