package dev.plectrum.migrate;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs one migration on one database: in a transaction, or step by step where it is not atomic. */
final class Runner {
  private static final int TRIES = 5;

  private final Session session;
  private final Scripts scripts;
  private final DataMigrations java;
  private final Progress progress;

  Runner(Session session, Scripts scripts, DataMigrations java, Progress progress) {
    this.session = session;
    this.scripts = scripts;
    this.java = java;
    this.progress = progress;
  }

  /** Runs a migration; false if another process has run it in the meantime. */
  boolean run(Migration migration, boolean backwards, Script script) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        return migration.atomic()
            ? runWhole(migration, backwards, script)
            : runInSteps(migration, backwards, script);
      } catch (Locked locked) {
        if (attempt == TRIES) {
          progress.failed(migration, backwards);
          throw locked.failure;
        }
        progress.locked(migration);
        pause(attempt);
      }
    }
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(500L * attempt);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new MigrationException("The migration was interrupted.", interrupted);
    }
  }

  /** Somebody held a lock for too long; nothing was changed. */
  private static final class Locked extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient MigrationException failure;

    Locked(MigrationException failure) {
      super(failure);
      this.failure = failure;
    }
  }

  private boolean runWhole(Migration migration, boolean backwards, Script script)
      throws SQLException, Locked {
    session.begin();
    Script.Step current = null;
    boolean begun = false;
    try {
      if (session.isApplied(migration) != backwards) {
        session.rollback();
        return false;
      }
      progress.begins(migration, backwards);
      begun = true;
      for (Script.Step step : script.steps()) {
        current = step;
        run(step, migration, backwards);
      }
      current = null;
      session.finish();
      session.record(migration, backwards);
      session.commit();
    } catch (SQLException | RuntimeException failed) {
      undo(failed);
      MigrationException failure = failure(migration, backwards, current, failed, true);
      if (failed instanceof SQLException sql && session.isLocked(sql)) {
        throw new Locked(failure);
      }
      if (begun) {
        progress.failed(migration, backwards);
      }
      throw failure;
    }
    progress.done(migration, backwards);
    return true;
  }

  private void undo(Exception failed) {
    try {
      session.rollback();
    } catch (SQLException alsoFailed) {
      failed.addSuppressed(alsoFailed);
    }
  }

  /** Each step in a transaction of its own, which also writes down how far it has come. */
  private boolean runInSteps(Migration migration, boolean backwards, Script script)
      throws SQLException, Locked {
    if (session.isApplied(migration) != backwards) {
      return false;
    }
    session.createProgress();
    int done = doneBefore(migration, backwards);
    progress.begins(migration, backwards);
    List<Script.Step> steps = script.steps();
    for (int i = done; i < steps.size(); ) {
      int end = endOfTransaction(steps, i);
      runTogether(migration, backwards, steps.subList(i, end), end);
      i = end;
    }
    session.begin();
    try {
      session.record(migration, backwards);
      session.forgetHalf(migration);
      session.commit();
    } catch (SQLException failed) {
      undo(failed);
      throw failed;
    }
    progress.done(migration, backwards);
    return true;
  }

  private int doneBefore(Migration migration, boolean backwards) throws SQLException {
    Session.Half half = session.halves().get(migration.key());
    if (half == null) {
      return 0;
    }
    if (half.backwards() != backwards || !half.checksum().equals(migration.checksum())) {
      throw new MigrationException(
          migration
              + (half.backwards() ? " was being taken back" : " was being applied")
              + " when it was broken off, and "
              + (half.backwards() == backwards
                  ? "it was edited since then. Undo the edit."
                  : "that has to be finished first."));
    }
    return half.done();
  }

  /**
   * What follows without a statement that stands alone, where the database changes tables in
   * several statements; otherwise one.
   */
  private int endOfTransaction(List<Script.Step> steps, int from) {
    if (steps.get(from).alone() || !session.changesTablesInSteps()) {
      return from + 1;
    }
    int end = from;
    while (end < steps.size()
        && !steps.get(end).alone()
        && (end == from || steps.get(end).java() == null)) {
      end++;
      if (steps.get(end - 1).java() != null) {
        break;
      }
    }
    return end;
  }

  private void runTogether(Migration migration, boolean backwards, List<Script.Step> steps, int end)
      throws SQLException, Locked {
    Script.Step current = null;
    boolean alone = steps.get(0).alone();
    if (!alone) {
      session.begin();
    }
    try {
      for (Script.Step step : steps) {
        current = step;
        run(step, migration, backwards);
      }
      if (alone) {
        session.begin();
        alone = false;
      }
      session.finish();
      session.recordHalf(migration, backwards, end);
      session.commit();
    } catch (SQLException | RuntimeException failed) {
      if (!alone) {
        undo(failed);
      }
      MigrationException failure = failure(migration, backwards, current, failed, false);
      if (failed instanceof SQLException sql && session.isLocked(sql)) {
        throw new Locked(failure);
      }
      progress.failed(migration, backwards);
      throw failure;
    }
  }

  private void run(Script.Step step, Migration migration, boolean backwards) throws SQLException {
    if (step.java() == null) {
      session.run(step.sql());
    } else {
      session.beforeJava();
      String key = step.java();
      String models = scripts.models(migration, key.substring(key.indexOf('.') + 1));
      java.run(key, HistoricModels.read(models, migration.app(), backwards, session.connection));
    }
  }

  private static MigrationException failure(
      Migration migration,
      boolean backwards,
      Script.@Nullable Step step,
      Exception failed,
      boolean nothingKept) {
    StringBuilder message = new StringBuilder();
    message.append(migration);
    message.append(backwards ? " could not be taken back: " : " could not be applied: ");
    message.append(sentence(failed));
    message.append(
        nothingKept
            ? " Nothing of it was kept."
            : " It is not atomic: what ran before this statement was kept, and migrate goes on"
                + " from here.");
    if (step != null && step.java() != null) {
      message.append(" It was running the data migration ").append(step.java()).append('.');
    } else if (step != null) {
      if (!step.words().isEmpty()) {
        message.append(" It was to do this: ").append(step.words());
      }
      message.append(" The statement was:\n");
      message.append(step.statement()).append(';');
    }
    return new MigrationException(message.toString(), failed);
  }

  private static String sentence(Exception failed) {
    String message = String.valueOf(failed.getMessage()).strip();
    return message.endsWith(".") ? message : message + ".";
  }
}
