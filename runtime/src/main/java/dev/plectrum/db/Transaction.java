package dev.plectrum.db;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What kind of transaction {@link Database#atomic(Transaction, Work)} runs. Immutable: every step
 * gives another one.
 *
 * <pre>{@code
 * db.atomic(Transaction.plain().isolation(Isolation.SERIALIZABLE).retries(5), () -> { … });
 * }</pre>
 */
public final class Transaction {
  private static final Transaction PLAIN =
      new Transaction(false, false, null, 0, Duration.ofMillis(20));

  private final boolean durable;
  private final boolean readOnly;
  private final @Nullable Isolation isolation;
  private final int retries;
  private final Duration pause;

  private Transaction(
      boolean durable,
      boolean readOnly,
      @Nullable Isolation isolation,
      int retries,
      Duration pause) {
    this.durable = durable;
    this.readOnly = readOnly;
    this.isolation = isolation;
    this.retries = retries;
    this.pause = pause;
  }

  /** A transaction as {@link Database#atomic(Work)} runs it. */
  public static Transaction plain() {
    return PLAIN;
  }

  /**
   * One that is committed when its work has ended. Inside another transaction it would only be a
   * savepoint, and is refused with an {@link IllegalStateException}.
   */
  public Transaction durable() {
    return new Transaction(true, readOnly, isolation, retries, pause);
  }

  /** One that the database lets read only. */
  public Transaction readOnly() {
    return new Transaction(durable, true, isolation, retries, pause);
  }

  /** One that is kept apart from others as far as {@code level} says. */
  public Transaction isolation(Isolation level) {
    return new Transaction(durable, readOnly, level, retries, pause);
  }

  /**
   * One whose work is run again, in a new transaction, when a {@link ContentionException} ends it:
   * a serialization failure, a deadlock, a lock that stayed taken. Its work must bear to run
   * several times. Inside another transaction nothing is run again: all of that one has failed.
   *
   * @param times how often at most, after the first time
   */
  public Transaction retries(int times) {
    if (times < 0) {
      throw new IllegalArgumentException("Work cannot be run again " + times + " times.");
    }
    return new Transaction(durable, readOnly, isolation, times, pause);
  }

  /**
   * The same with another pause before the work runs again: up to this long at first, chosen by
   * chance, and twice as long each time after; 20 milliseconds if nothing is said.
   */
  public Transaction pause(Duration first) {
    return new Transaction(durable, readOnly, isolation, retries, first);
  }

  boolean isDurable() {
    return durable;
  }

  boolean isReadOnly() {
    return readOnly;
  }

  @Nullable Isolation isolation() {
    return isolation;
  }

  /** Runs {@code work}, and again as often as was said while others are in the way. */
  <R, E extends Exception> R retrying(Work<R, E> work) throws E {
    for (int attempt = 0; attempt < retries; attempt++) {
      try {
        return work.run();
      } catch (ContentionException e) {
        sleep(pause.toMillis() << Math.min(attempt, 10), e);
      }
    }
    return work.run();
  }

  private static void sleep(long longest, ContentionException cause) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(longest + 1));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw cause;
    }
  }
}
