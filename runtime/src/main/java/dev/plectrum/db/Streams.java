package dev.plectrum.db;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many threads read rows a few at a time, each on a connection that it keeps meanwhile. One
 * connection is left for what they do with the rows, or all of them could wait for each other.
 */
final class Streams {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final DatabaseUrl url;
  private final int most;
  private final Semaphore free;

  Streams(DatabaseUrl url, int poolSize) {
    this.url = url;
    this.most = poolSize - 1;
    this.free = new Semaphore(most);
  }

  /** Whether there can be any: with one connection, rows have to be read at once. */
  boolean arePossible() {
    return most > 0;
  }

  /**
   * Waits until there can be one more, which {@link #end} ends.
   *
   * @throws ConnectionException if others take too long
   */
  void begin() {
    try {
      if (free.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectionException("The thread was interrupted while it waited to stream.", e);
    }
    throw new ConnectionException(
        "Rows of "
            + url.description()
            + " are being streamed "
            + most
            + " times already, which leaves one connection for what is done with them; none of"
            + " these streams ended in time. One that may stop before its last row has to be"
            + " closed.",
        null);
  }

  void end() {
    free.release();
  }
}
