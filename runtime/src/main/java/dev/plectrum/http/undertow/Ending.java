package dev.plectrum.http.undertow;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSourceChannel;

/**
 * Ends an exchange once its answer has been sent. What is left of the body is read past, so that
 * the client gets to see the answer, but not without end: then the connection is closed.
 */
final class Ending implements IoCallback, ChannelListener<StreamSourceChannel> {
  private static final Logger LOG = LoggerFactory.getLogger(Ending.class);
  private static final int MAX_SKIPPED = 1 << 20;

  private final UndertowRequest request;
  private final PooledOutput output;
  private int skipped;

  Ending(UndertowRequest request, PooledOutput output) {
    this.request = request;
    this.output = output;
  }

  @Override
  public void onComplete(HttpServerExchange exchange, Sender sender) {
    output.close();
    end();
  }

  @Override
  public void onException(HttpServerExchange exchange, Sender sender, IOException exception) {
    LOG.debug("The client went away before its answer.", exception);
    output.close();
    IoUtils.safeClose(exchange.getConnection());
    exchange.endExchange();
  }

  /** Ends an exchange that has been answered. */
  void end() {
    HttpServerExchange exchange = request.exchange();
    if (exchange.isRequestComplete()) {
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
    HttpServerExchange exchange = request.exchange();
    try (PooledByteBuffer pooled = exchange.getConnection().getByteBufferPool().allocate()) {
      ByteBuffer buffer = pooled.getBuffer();
      while (skipped <= MAX_SKIPPED) {
        buffer.clear();
        int count = request.channel().read(buffer);
        if (count == 0) {
          return false;
        }
        if (count < 0) {
          exchange.endExchange();
          return true;
        }
        skipped += count;
      }
    } catch (IOException e) {
      LOG.debug("The client went away while its body was skipped.", e);
    }
    IoUtils.safeClose(exchange.getConnection());
    exchange.endExchange();
    return true;
  }
}
