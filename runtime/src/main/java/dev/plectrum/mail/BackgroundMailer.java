package dev.plectrum.mail;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes mails at once and sends them by and by, so that nobody waits for a mail server, and nobody
 * can tell by the time of an answer whether a mail was sent. What fails is told in the log.
 */
public final class BackgroundMailer implements Mailer, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundMailer.class);

  /** More mails than this do not wait. */
  private static final int MOST = 1000;

  private static final int IDLE_SECONDS = 30;

  private final Mailer mailer;
  private final long patience;
  private final ThreadPoolExecutor worker;

  /**
   * Sends by {@code mailer}.
   *
   * @param patience for how many seconds {@link #close} waits for mails that were taken
   */
  public BackgroundMailer(Mailer mailer, long patience) {
    this.mailer = mailer;
    this.patience = patience;
    this.worker =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST),
            work -> {
              Thread thread = new Thread(work, "mail");
              thread.setDaemon(true);
              return thread;
            });
    worker.allowCoreThreadTimeOut(true);
  }

  @Override
  public void send(Mail mail) {
    try {
      worker.execute(() -> sendNow(mail));
    } catch (RejectedExecutionException full) {
      LOG.error("A mail, \"{}\", was not sent: too many wait already.", mail.subject());
    }
  }

  private void sendNow(Mail mail) {
    try {
      mailer.send(mail);
    } catch (RuntimeException e) {
      LOG.error("A mail, \"{}\", was not sent.", mail.subject(), e);
    }
  }

  /** Sends what was taken, as far as the time allows, and takes nothing more. */
  @Override
  public void close() {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(patience, TimeUnit.SECONDS)) {
        LOG.error("{} mails were not sent in time.", worker.shutdownNow().size() + 1);
      }
    } catch (InterruptedException e) {
      worker.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
