package dev.plectrum.http.undertow;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSourceChannel;

/**
 * Sends an answer and ends its exchange. What is left of the request's body is read past, so that
 * the client gets to see the answer, but not without end: then the connection is closed.
 */
final class Ending implements IoCallback, ChannelListener<StreamSourceChannel> {
  private static final Logger LOG = LoggerFactory.getLogger(Ending.class);
  private static final int MAX_SKIPPED = 8 << 20;
  private static final int TIMED_OUT = 408;
  private static final ByteBuffer[] NOTHING = {};

  private final UndertowRequest request;
  private final HttpServerExchange exchange;
  private final PooledOutput output;
  private final int patience;
  private ByteBuffer[] buffers = NOTHING;
  private int skipped;
  private volatile boolean ended;
  private volatile @Nullable Watch watch;

  /**
   * The end of an exchange.
   *
   * @param output the body of the answer
   * @param patience for how many seconds the client may neither read nor send anything
   */
  Ending(UndertowRequest request, PooledOutput output, int patience) {
    this.request = request;
    this.exchange = request.exchange();
    this.output = output;
    this.patience = patience;
  }

  /** Sends the head of the answer and its body, unless that is left out. */
  void send(boolean withBody) {
    if (output.size() == 0 || !withBody) {
      output.close();
      end();
    } else {
      buffers = output.buffers();
      if (buffers.length == 1) {
        exchange.getResponseSender().send(buffers[0], this);
      } else {
        exchange.getResponseSender().send(buffers, this);
      }
    }
    if (!ended) {
      watch();
    }
  }

  /** Sees to it that a client who stays away does not keep the answer for good. */
  private void watch() {
    Watch begun = new Watch(exchange, patience, this::progress);
    watch = begun;
    begun.start();
    if (ended) {
      begun.stop();
    }
  }

  private long progress() {
    long left = 0;
    for (ByteBuffer buffer : buffers) {
      left += buffer.remaining();
    }
    return left - skipped;
  }

  @Override
  public void onComplete(HttpServerExchange exchange, Sender sender) {
    buffers = NOTHING;
    output.close();
    end();
  }

  @Override
  public void onException(HttpServerExchange exchange, Sender sender, IOException exception) {
    LOG.debug("The client went away before its answer.", exception);
    buffers = NOTHING;
    output.close();
    close();
  }

  private void end() {
    if (exchange.getStatusCode() == TIMED_OUT) {
      // Nothing more was sent for long enough.
      close();
    } else if (exchange.isRequestComplete()) {
      ended();
      exchange.endExchange();
    } else if (!skip()) {
      StreamSourceChannel channel = request.channel();
      channel.getReadSetter().set(this);
      channel.resumeReads();
    }
  }

  @Override
  public void handleEvent(StreamSourceChannel channel) {
    if (skip()) {
      channel.suspendReads();
    }
  }

  /** Reads past what is there. Returns whether the exchange has ended. */
  private boolean skip() {
    try (PooledByteBuffer pooled = exchange.getConnection().getByteBufferPool().allocate()) {
      ByteBuffer buffer = pooled.getBuffer();
      while (skipped <= MAX_SKIPPED) {
        buffer.clear();
        int count = request.channel().read(buffer);
        if (count == 0) {
          return false;
        }
        if (count < 0) {
          ended();
          exchange.endExchange();
          return true;
        }
        skipped += count;
      }
    } catch (IOException e) {
      LOG.debug("The client went away while its body was skipped.", e);
    }
    close();
    return true;
  }

  private void close() {
    ended();
    IoUtils.safeClose(exchange.getConnection());
    exchange.endExchange();
  }

  private void ended() {
    ended = true;
    Watch begun = watch;
    if (begun != null) {
      begun.stop();
    }
  }
}
