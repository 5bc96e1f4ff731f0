package dev.plectrum.db;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which transaction each thread is in, and how one begins and ends. */
final class Transactions {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  private final Engine engine;
  private final Replicas replicas;
  private final ThreadLocal<@Nullable RunningTransaction> current = new ThreadLocal<>();

  Transactions(Engine engine, Replicas replicas) {
    this.engine = engine;
    this.replicas = replicas;
  }

  /** The transaction of this thread, or null. */
  @Nullable RunningTransaction current() {
    return current.get();
  }

  <R, E extends Exception> R run(Transaction kind, Work<R, E> work) throws E {
    RunningTransaction outer = current.get();
    if (outer != null) {
      outer.checkHolds(kind);
      return outer.nested(work);
    }
    // What waits for the commit is no reason to run again what is committed.
    List<Runnable> afterwards = new ArrayList<>();
    R answer =
        kind.retrying(
            () -> {
              RunningTransaction own = new RunningTransaction(engine, kind);
              own.session();
              return outermost(own, work, afterwards);
            });
    afterwards.forEach(Runnable::run);
    return answer;
  }

  <R, E extends Exception> R onDemand(Work<R, E> work) throws E {
    if (current.get() != null) {
      return work.run();
    }
    List<Runnable> afterwards = new ArrayList<>();
    R answer = outermost(new RunningTransaction(engine, Transaction.plain()), work, afterwards);
    afterwards.forEach(Runnable::run);
    return answer;
  }

  <R, E extends Exception> R beforehand(Work<R, E> work) throws E {
    RunningTransaction waiting = current.get();
    if (waiting == null || waiting.hasBegun()) {
      return work.run();
    }
    current.remove();
    try {
      return work.run();
    } finally {
      current.set(waiting);
    }
  }

  void onCommit(Runnable action) {
    RunningTransaction running = current.get();
    if (running == null) {
      action.run();
    } else {
      running.onCommit(action);
    }
  }

  /** An action whose failure is only logged. */
  static Runnable robust(Runnable action) {
    return () -> {
      try {
        action.run();
      } catch (RuntimeException failure) {
        LOG.error("What was to run after a commit failed; the commit stays.", failure);
      }
    };
  }

  void undoAtEnd() {
    RunningTransaction running = current.get();
    if (running == null) {
      throw new IllegalStateException("There is no transaction to be taken back.");
    }
    running.undoAtEnd();
  }

  /** Runs {@code work} and ends its transaction; adds what waited for the commit. */
  private <R, E extends Exception> R outermost(
      RunningTransaction own, Work<R, E> work, List<Runnable> afterwards) throws E {
    current.set(own);
    boolean committed = false;
    R answer;
    try {
      answer = work.run();
      if (!own.isUndone()) {
        own.commit();
        committed = true;
      }
    } finally {
      current.remove();
      own.end(committed);
    }
    if (committed) {
      if (own.hasBegun()) {
        replicas.pin();
      }
      afterwards.addAll(own.afterwards());
    }
    return answer;
  }
}
