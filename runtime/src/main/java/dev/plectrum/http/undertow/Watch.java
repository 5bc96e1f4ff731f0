package dev.plectrum.http.undertow;

import io.undertow.server.HttpServerExchange;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/**
 * Notices that nothing has moved on a connection for too long. Undertow's own time-outs do not know
 * a silent client from a handler that takes its time.
 */
final class Watch implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  private final HttpServerExchange exchange;
  private final int seconds;
  private final LongSupplier progress;
  private final Runnable then;
  private long last;
  private volatile boolean stopped;
  private volatile XnioExecutor.@Nullable Key key;

  /**
   * Watches one exchange, and closes its connection.
   *
   * @param seconds how long nothing may move
   * @param progress a number that changes whenever something does
   */
  Watch(HttpServerExchange exchange, int seconds, LongSupplier progress) {
    this(exchange, seconds, progress, () -> close(exchange));
  }

  /**
   * Watches one exchange.
   *
   * @param then what is done when nothing has moved, on the I/O thread
   */
  Watch(HttpServerExchange exchange, int seconds, LongSupplier progress, Runnable then) {
    this.exchange = exchange;
    this.seconds = seconds;
    this.progress = progress;
    this.then = then;
  }

  private static void close(HttpServerExchange exchange) {
    IoUtils.safeClose(exchange.getConnection());
    exchange.endExchange();
  }

  void start() {
    last = progress.getAsLong();
    key = exchange.getIoThread().executeAfter(this, seconds, TimeUnit.SECONDS);
    if (stopped) {
      key.remove();
    }
  }

  void stop() {
    stopped = true;
    XnioExecutor.Key scheduled = key;
    if (scheduled != null) {
      scheduled.remove();
    }
  }

  @Override
  public void run() {
    if (stopped) {
      return;
    }
    if (progress.getAsLong() != last) {
      start();
      return;
    }
    LOG.debug("Giving up a connection that has been silent for {} seconds.", seconds);
    then.run();
  }
}
