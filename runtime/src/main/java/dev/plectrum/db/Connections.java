package dev.plectrum.db;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Who has which connection of a pool.
 *
 * <p>A thread may keep the connection of its first statement for those that follow ({@link #keep}),
 * so that it queues for one once, and not for each statement. What it keeps it does not own:
 * between two statements, outside of a transaction, another thread takes the connection over when
 * there is no other one and the first thread has done something else for a moment, or when there
 * was no other one for long. So a handler that waits for a mail server, for another site or for a
 * thread that needs a connection itself stands in nobody's way.
 */
final class Connections {
  /** How long a thread waits for a connection at most. */
  private static final long PATIENCE = Duration.ofSeconds(10).toNanos();

  /** After this long without a statement, a connection that is kept may be taken over. */
  private static final long PAUSE = Duration.ofMillis(2).toNanos();

  /** How long a thread waits until it looks again who has paused. */
  private static final long LOOK = Duration.ofMillis(5).toNanos();

  /** After this long, connections are given up as soon as their statements end. */
  private static final long HASTE = Duration.ofMillis(100).toNanos();

  /** After this long without a statement, the pool has to look whether a connection still works. */
  private static final long STALE = Duration.ofMillis(500).toNanos();

  private final HikariDataSource pool;
  private final Opening opening;

  /** As many as the pool has, so that nobody ever waits in the pool itself. */
  private final Semaphore free;

  private final ThreadLocal<@Nullable Slot> slots = new ThreadLocal<>();
  private final Set<Slot> kept = ConcurrentHashMap.newKeySet();
  private final AtomicInteger inHaste = new AtomicInteger();

  Connections(HikariDataSource pool, Opening opening) {
    this.pool = pool;
    this.opening = opening;
    this.free = new Semaphore(pool.getMaximumPoolSize());
  }

  /**
   * Lets this thread keep a connection until {@link #end}. Returns false, and then nothing is to be
   * ended, if it does already.
   */
  boolean keep() {
    if (slots.get() != null) {
      return false;
    }
    slots.set(new Slot());
    return true;
  }

  /** Gives back what this thread has kept. */
  void end() {
    Slot slot = slots.get();
    slots.remove();
    if (slot != null) {
      kept.remove(slot);
      Session session = slot.empty();
      if (session != null) {
        giveBack(session);
      }
    }
  }

  /** The connection that this thread has kept, or another one. */
  Session take() throws SQLException {
    Slot slot = slots.get();
    Session session = slot == null ? null : slot.empty();
    if (slot != null && session != null) {
      if (slot.pause() < STALE) {
        return session;
      }
      giveBack(session);
    }
    return await();
  }

  private Session await() throws SQLException {
    if (free.tryAcquire()) {
      return open();
    }
    long start = System.nanoTime();
    boolean hasty = false;
    try {
      for (long waited = 0; waited < PATIENCE; waited = System.nanoTime() - start) {
        Session paused = takeOver(hasty ? 0 : PAUSE);
        if (paused != null) {
          return paused;
        }
        if (free.tryAcquire(LOOK, TimeUnit.NANOSECONDS)) {
          return open();
        }
        if (!hasty && System.nanoTime() - start > HASTE) {
          inHaste.incrementAndGet();
          hasty = true;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("The thread was interrupted while it waited for a connection.", e);
    } finally {
      if (hasty) {
        inHaste.decrementAndGet();
      }
    }
    throw new SQLTransientConnectionException("Every connection is in use.");
  }

  private Session open() throws SQLException {
    Connection connection = null;
    Session session = null;
    try {
      connection = pool.getConnection();
      session = opening.open(connection);
      return session;
    } finally {
      if (session == null) {
        if (connection != null) {
          connection.close();
        }
        free.release();
      }
    }
  }

  /** A connection of a thread that has sent nothing for so long; null if there is none. */
  private @Nullable Session takeOver(long pause) throws SQLException {
    for (Slot slot : kept) {
      if (slot.pause() < pause) {
        continue;
      }
      boolean stale = slot.pause() >= STALE;
      Session session = slot.empty();
      if (session == null) {
        continue;
      }
      if (!stale) {
        return session;
      }
      giveBack(session);
      if (free.tryAcquire()) {
        return open();
      }
    }
    return null;
  }

  /**
   * Takes a connection back after a statement or a transaction, for this thread to keep if it may,
   * unless something that was said on it tells that it is no good.
   */
  void release(Session session) {
    if (session.hasLeft()) {
      // It has been thrown away; what is kept next is another one.
      return;
    }
    if (session.isWorn()) {
      discard(session);
      return;
    }
    Slot slot = slots.get();
    if (slot == null || !session.isClean() || inHaste.get() > 0) {
      giveBack(session);
      return;
    }
    if (!slot.known) {
      slot.known = true;
      kept.add(slot);
    }
    Session other = slot.put(session);
    if (other != null) {
      giveBack(other);
    }
  }

  private void giveBack(Session session) {
    if (session.leave()) {
      session.close();
      free.release();
    }
  }

  /** Throws a connection away instead of giving it back. */
  void discard(Session session) {
    if (session.leave()) {
      pool.evictConnection(session.connection());
      free.release();
    }
  }

  void close() {
    pool.close();
  }

  /** What a thread keeps: nothing while it has a statement running. */
  private static final class Slot {
    private final AtomicReference<@Nullable Session> session = new AtomicReference<>();
    private volatile long since;

    /** Whether others know of it; of one that never had a connection they need not. */
    private boolean known;

    @Nullable Session empty() {
      return session.getAndSet(null);
    }

    /** Keeps {@code next} in place of what it answers with. */
    @Nullable Session put(Session next) {
      since = System.nanoTime();
      return session.getAndSet(next);
    }

    /** Nanoseconds since the last statement. */
    long pause() {
      return System.nanoTime() - since;
    }
  }

  /** Makes a session of a connection. */
  @FunctionalInterface
  interface Opening {
    Session open(Connection connection) throws SQLException;
  }
}
