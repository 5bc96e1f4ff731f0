package dev.plectrum.db;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The transaction of one thread. It begins with its first statement, so that nothing is locked, and
 * no connection taken, before it is needed.
 */
final class RunningTransaction {
  private final Engine engine;
  private final Transaction kind;
  private final List<Runnable> afterwards = new ArrayList<>(0);
  private final List<Cursor> cursors = new ArrayList<>(0);

  /** What the transaction has written to, so that a failing commit can say what it speaks of. */
  private final Set<Table<?>> touched = new LinkedHashSet<>(2);

  private @Nullable Session session;
  private @Nullable SQLException spoiled;
  private boolean undone;

  RunningTransaction(Engine engine, Transaction kind) {
    this.engine = engine;
    this.kind = kind;
  }

  /** Whether it has sent a statement yet. */
  boolean hasBegun() {
    return session != null;
  }

  /** The connection it runs on, where it begins now if it has not begun. */
  Session session() {
    if (session == null) {
      session = begin();
    }
    return session;
  }

  /**
   * The connection it runs on, for one more statement.
   *
   * @throws DatabaseException if nothing more may happen in the transaction
   */
  Session usable() {
    Session running = session();
    checkUsable(running);
    return running;
  }

  private void checkUsable(Session running) {
    running.checkUsable();
    if (spoiled != null) {
      throw new DatabaseException(
          "An earlier statement of this transaction failed; only a rollback is possible now.",
          spoiled);
    }
  }

  /**
   * Notes that a statement failed. PostgreSQL lets nothing more happen in the transaction then, up
   * to where it is taken back to; SQLite would go on, and a program that was tried there would find
   * out where it is in use.
   */
  void failed(SQLException failure) {
    Session running = session();
    running.heard(failure);
    running.failed(failure);
    if (spoiled == null) {
      spoiled = failure;
    }
  }

  /** Runs what finds out why a statement has failed. */
  <R, E extends Exception> R afterFailure(Work<R, E> work) throws E {
    SQLException failure = spoiled;
    spoiled = null;
    try {
      return work.run();
    } finally {
      spoiled = failure;
    }
  }

  /** Notes what is written to. */
  void touch(Table<?> table) {
    touched.add(table);
  }

  /** Whether it runs on {@code other}. */
  boolean isOn(Session other) {
    return session == other;
  }

  private Session begin() {
    try {
      Session begun = engine.session();
      try {
        begun.begin(kind);
      } catch (SQLException e) {
        begun.heard(e);
        // Half of it may have begun; the pool ends that.
        begun.breakOff(e);
        engine.release(begun);
        throw e;
      }
      return begun;
    } catch (SQLException e) {
      throw engine.translate(e, null);
    }
  }

  /** Has {@code action} run once everything is committed. */
  void onCommit(Runnable action) {
    afterwards.add(action);
  }

  /** What is to run once everything is committed, in order. */
  List<Runnable> afterwards() {
    return List.copyOf(afterwards);
  }

  void commit() {
    if (session == null) {
      return;
    }
    closeCursors();
    checkUsable(session);
    try {
      session.commit();
    } catch (SQLException e) {
      DatabaseException failure = engine.failedCommit(session, e, touched);
      session.heard(e);
      session.failed(e);
      throw failure;
    }
  }

  /** Takes back what was not committed, and gives the connection back. */
  void end(boolean committed) {
    if (session == null) {
      return;
    }
    closeCursors();
    if (!committed) {
      rollback(session);
    }
    engine.release(session);
  }

  /** Closes {@code cursor} when the transaction ends, if it has not been closed by then. */
  void hold(Cursor cursor) {
    cursors.add(cursor);
  }

  void letGo(Cursor cursor) {
    cursors.remove(cursor);
  }

  private void closeCursors() {
    closeCursorsBut(List.of());
  }

  private void closeCursorsBut(List<Cursor> older) {
    for (Cursor cursor : List.copyOf(cursors)) {
      if (!older.contains(cursor)) {
        cursor.cutOff();
      }
    }
  }

  private void rollback(Session begun) {
    try {
      if (!begun.isBroken() || begun.isOpen()) {
        begun.rollback();
      }
      if (!begun.isBroken() || engine.url().inMemory()) {
        return;
      }
    } catch (SQLException e) {
      // What made the transaction fail is already on its way up; this connection is no good.
      begun.heard(e);
    }
    engine.discard(begun);
  }

  /** Lets the innermost transaction be taken back when its work ends. */
  void undoAtEnd() {
    undone = true;
  }

  /** Whether the innermost transaction is to be taken back when its work ends. */
  boolean isUndone() {
    return undone;
  }

  /**
   * Looks whether a transaction of another kind can run inside this one.
   *
   * @throws IllegalStateException if it cannot
   */
  void checkHolds(Transaction inner) {
    if (inner.isDurable()) {
      throw new IllegalStateException(
          "A durable transaction cannot run inside another one, which could still take it back.");
    }
    if (inner.isolation() != null && inner.isolation() != kind.isolation()) {
      throw new IllegalStateException(
          "The outermost transaction chooses the isolation level, and this one runs inside it.");
    }
    if (inner.isReadOnly() && !kind.isReadOnly()) {
      throw new IllegalStateException("A read-only transaction cannot run inside one that writes.");
    }
  }

  /** Runs {@code work} in a transaction inside this one. */
  <R, E extends Exception> R nested(Work<R, E> work) throws E {
    Session outer = usable();
    int known = afterwards.size();
    List<Cursor> older = List.copyOf(cursors);
    boolean done = false;
    try {
      outer.beginNested();
    } catch (SQLException e) {
      outer.failed(e);
      throw engine.translate(e, null);
    }
    try {
      R answer = work.run();
      if (!undone) {
        commitNested(outer);
        done = true;
      }
      return answer;
    } finally {
      if (!done) {
        undone = false;
        afterwards.subList(known, afterwards.size()).clear();
        // The database closes them with the savepoint they were opened in.
        closeCursorsBut(older);
        rollbackNested(outer);
      }
    }
  }

  private void commitNested(Session outer) {
    checkUsable(outer);
    try {
      outer.commitNested();
    } catch (SQLException e) {
      outer.failed(e);
      throw engine.translate(e, null);
    }
  }

  private void rollbackNested(Session outer) {
    try {
      outer.rollbackNested();
      spoiled = null;
    } catch (SQLException e) {
      // What made the work fail is already on its way up; the outer transaction fails too.
      outer.breakOff(e);
    }
  }
}
