package dev.plectrum.http.undertow;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.channels.StreamSourceChannel;

/**
 * Sends an answer and ends its exchange. What is left of the request's body is read past, so that
 * the client gets to see the answer, but not without end: then the connection is closed.
 */
final class Ending {
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
      return;
    }
    buffers = output.buffers();
    StreamSinkChannel channel = exchange.getResponseChannel();
    try {
      if (write(channel)) {
        sent();
      } else {
        watch();
        channel.getWriteSetter().set(this::sendMore);
        channel.resumeWrites();
      }
    } catch (IOException e) {
      fail(e);
    }
  }

  private void sendMore(StreamSinkChannel channel) {
    try {
      if (write(channel)) {
        channel.suspendWrites();
        sent();
      }
    } catch (IOException e) {
      channel.suspendWrites();
      fail(e);
    }
  }

  /** Writes as much as the socket takes. Returns whether that is everything. */
  private boolean write(StreamSinkChannel channel) throws IOException {
    long left = left();
    while (left > 0) {
      long count = buffers.length == 1 ? channel.write(buffers[0]) : channel.write(buffers);
      if (count == 0) {
        return false;
      }
      left -= count;
    }
    return true;
  }

  private void sent() {
    buffers = NOTHING;
    output.close();
    end();
  }

  private void fail(IOException cause) {
    LOG.debug("The client went away before its answer.", cause);
    buffers = NOTHING;
    output.close();
    close();
  }

  /** Sees to it that a client who stays away does not keep the answer for good. */
  private void watch() {
    if (watch == null) {
      watch = new Watch(exchange, patience, this::progress);
      watch.start();
    }
  }

  private long progress() {
    return left() - skipped;
  }

  private long left() {
    long left = 0;
    for (ByteBuffer buffer : buffers) {
      left += buffer.remaining();
    }
    return left;
  }

  private void end() {
    if (exchange.getStatusCode() == TIMED_OUT) {
      // Nothing more was sent for long enough.
      close();
    } else if (exchange.isRequestComplete()) {
      unwatch();
      exchange.endExchange();
    } else if (!skip()) {
      watch();
      StreamSourceChannel channel = request.channel();
      channel.getReadSetter().set(this::skipMore);
      channel.resumeReads();
    }
  }

  private void skipMore(StreamSourceChannel channel) {
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
          unwatch();
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
    unwatch();
    IoUtils.safeClose(exchange.getConnection());
    exchange.endExchange();
  }

  private void unwatch() {
    Watch begun = watch;
    if (begun != null) {
      begun.stop();
    }
  }
}
