package dev.plectrum.db;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The servers that what is only read may come from, and who has to read from the primary for now.
 *
 * <p>A replica is behind the primary by a little. A thread that has written something reads from
 * the primary for a while after, so that it sees what it wrote.
 */
final class Replicas {
  private final List<Engine> engines;
  private final long pause;
  private final AtomicInteger next = new AtomicInteger();
  private final ThreadLocal<@Nullable Long> pinned = new ThreadLocal<>();
  private final ThreadLocal<Integer> forced = ThreadLocal.withInitial(() -> 0);

  Replicas(List<Engine> engines, Duration pause) {
    this.engines = List.copyOf(engines);
    this.pause = pause.toNanos();
  }

  /** Where this thread reads from now, or null for the primary. */
  @Nullable Engine forReading() {
    if (engines.isEmpty() || isPinned()) {
      return null;
    }
    return engines.get(Math.floorMod(next.getAndIncrement(), engines.size()));
  }

  /** Lets this thread read from the primary for a while. */
  void pin() {
    if (!engines.isEmpty()) {
      pinned.set(System.nanoTime() + pause);
    }
  }

  boolean isPinned() {
    if (forced.get() > 0) {
      return true;
    }
    Long until = pinned.get();
    if (until != null && System.nanoTime() - until >= 0) {
      pinned.remove();
      return false;
    }
    return until != null;
  }

  /** Runs {@code work}, which reads from the primary whatever was written before. */
  <R, E extends Exception> R pinned(Work<R, E> work) throws E {
    if (engines.isEmpty()) {
      return work.run();
    }
    int outer = forced.get();
    forced.set(outer + 1);
    try {
      return work.run();
    } finally {
      if (outer == 0) {
        forced.remove();
      } else {
        forced.set(outer);
      }
    }
  }

  /** Lets this thread keep its connection to each, as {@link Engine#keep}. */
  void keep() {
    for (Engine engine : engines) {
      engine.keep();
    }
  }

  /** Gives back what this thread has kept. */
  void end() {
    for (Engine engine : engines) {
      engine.end();
    }
  }

  void close() {
    for (Engine engine : engines) {
      engine.close();
    }
  }
}
