package dev.plectrum.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends statements: in the transaction of their thread, or by themselves to the right server. */
final class Sender {
  private final Engine engine;
  private final Replicas replicas;
  private final Transactions transactions;
  private final ThreadLocal<@Nullable Duration> limits = new ThreadLocal<>();
  private final ThreadLocal<@Nullable Session> reading = new ThreadLocal<>();
  private final List<StatementListener> listeners = new CopyOnWriteArrayList<>();

  Sender(Engine engine, Replicas replicas, Transactions transactions) {
    this.engine = engine;
    this.replicas = replicas;
    this.transactions = transactions;
  }

  void addListener(StatementListener listener) {
    listeners.add(listener);
  }

  void removeListener(StatementListener listener) {
    listeners.remove(listener);
  }

  /** Runs {@code work} on the connection of this thread's transaction, or on one of its own. */
  <T> T withConnection(ConnectionWork<T> work) {
    return inSession(
        null,
        false,
        session -> {
          boolean failed = true;
          try {
            T answer = work.run(session.lend());
            failed = false;
            return answer;
          } finally {
            RunningTransaction running = transactions.current();
            if (running != null && running.isOn(session)) {
              // The work may have caught a failure by itself.
              session.failed(new SQLException("The plain connection ended the transaction."));
            } else if (failed && !engine.url().inMemory()) {
              // Nobody knows what the work has begun or switched off.
              engine.discard(session);
            }
          }
        });
  }

  /** Lets no statement of {@code work} take longer than {@code limit}. */
  <R, E extends Exception> R within(Duration limit, Work<R, E> work) throws E {
    Duration outer = limits.get();
    limits.set(outer == null || limit.compareTo(outer) < 0 ? limit : outer);
    try {
      return work.run();
    } finally {
      if (outer == null) {
        limits.remove();
      } else {
        limits.set(outer);
      }
    }
  }

  /** Whether a statement only reads. Of those that begin like it, only one changes something. */
  static boolean reads(String sql) {
    return sql.startsWith("SELECT") && !sql.startsWith("SELECT setval");
  }

  /** Prepares a statement, fills it in and lets {@code work} send it. */
  <R> R run(String sql, @Nullable Table<?> table, Binder binder, Database.StatementWork<R> work) {
    return inSession(
        table,
        reads(sql),
        session -> {
          long start = listeners.isEmpty() ? 0 : System.nanoTime();
          PreparedStatement statement = session.prepare(sql);
          Duration limit = limits.get();
          boolean failed = true;
          try {
            if (limit != null) {
              session.limit(statement, limit);
            }
            binder.bind(session.parameters(statement));
            R answer = work.run(session, statement);
            failed = false;
            return answer;
          } finally {
            if (limit != null) {
              session.unlimit(statement);
            }
            session.release(sql, statement, failed);
            if (start != 0) {
              tell(sql, System.nanoTime() - start);
            }
          }
        });
  }

  /**
   * The results of a statement, read so many rows at a time; at once where there is no connection
   * to be kept for them.
   *
   * @param atOnce reads all of them
   * @param chunks reads some of them
   */
  <R extends @Nullable Object> Stream<R> stream(
      @Nullable Table<?> table,
      String sql,
      Binder binder,
      int rows,
      Supplier<List<R>> atOnce,
      RowStream.Chunks<R> chunks) {
    if (engine.url().inMemory()) {
      // There is one connection only, and the rows are in memory as it is.
      return atOnce.get().stream();
    }
    if (transactions.current() == null && !engine.streams().arePossible()) {
      return Stream.of(atOnce).flatMap(all -> all.get().stream());
    }
    return RowStream.of(() -> open(table, sql, binder, rows), chunks, rows);
  }

  /**
   * Sends a statement whose rows are read a few at a time, in the transaction of this thread or in
   * one of its own.
   */
  private Cursor open(@Nullable Table<?> table, String sql, Binder binder, int rows) {
    RunningTransaction running = transactions.current();
    long start = listeners.isEmpty() ? 0 : System.nanoTime();
    try {
      Cursor cursor;
      if (running != null) {
        cursor =
            new Cursor(engine, running.usable(), running, transactions, table, sql, limits.get());
      } else {
        Engine replica = replicas.forReading();
        Engine server = replica == null ? engine : replica;
        cursor = ownCursor(server, table, sql);
      }
      cursor.open(binder, rows);
      if (start != 0) {
        tell(sql, System.nanoTime() - start);
      }
      return cursor;
    } catch (SQLException e) {
      if (running != null) {
        running.failed(e);
      }
      throw engine.translate(e, table);
    }
  }

  private Cursor ownCursor(Engine server, @Nullable Table<?> table, String sql)
      throws SQLException {
    server.streams().begin();
    boolean begun = false;
    try {
      Cursor cursor =
          new Cursor(server, server.session(), null, transactions, table, sql, limits.get());
      begun = true;
      return cursor;
    } finally {
      if (!begun) {
        server.streams().end();
      }
    }
  }

  /** Lets what {@code work} reads come over the connection that {@code cursor} keeps anyway. */
  void beside(Cursor cursor, Runnable work) {
    Session own = cursor.own();
    if (own == null || transactions.current() != null) {
      work.run();
      return;
    }
    Session outer = reading.get();
    reading.set(own);
    try {
      work.run();
    } finally {
      if (outer == null) {
        reading.remove();
      } else {
        reading.set(outer);
      }
    }
  }

  private <R> R inSession(@Nullable Table<?> table, boolean reads, SessionWork<R> work) {
    RunningTransaction running = transactions.current();
    try {
      if (running != null) {
        if (table != null && !reads) {
          running.touch(table);
        }
        return work.run(running.usable());
      }
      Session beside = reads ? reading.get() : null;
      if (beside != null) {
        return besideRows(beside, work);
      }
      Engine replica = reads ? replicas.forReading() : null;
      Engine server = replica == null ? engine : replica;
      Session session = server.session();
      try {
        return work.run(session);
      } catch (SQLException e) {
        session.heard(e);
        throw e;
      } finally {
        server.release(session);
        if (!reads) {
          replicas.pin();
        }
      }
    } catch (SQLException e) {
      if (running != null) {
        running.failed(e);
      }
      throw engine.translate(e, table);
    }
  }

  /** Lets {@code work} find out why a statement of this thread's transaction has failed. */
  <R, E extends Exception> R afterFailure(Work<R, E> work) throws E {
    RunningTransaction running = transactions.current();
    return running == null ? work.run() : running.afterFailure(work);
  }

  private static <R> R besideRows(Session session, SessionWork<R> work) throws SQLException {
    try {
      return work.run(session);
    } catch (SQLException e) {
      session.heard(e);
      throw e;
    }
  }

  private void tell(String sql, long nanoseconds) {
    for (StatementListener listener : listeners) {
      listener.executed(sql, nanoseconds);
    }
  }

  /** What is done with a session. */
  @FunctionalInterface
  private interface SessionWork<R> {
    R run(Session session) throws SQLException;
  }
}
