package dev.plectrum.http.undertow;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.xnio.ChannelListener;
import org.xnio.channels.StreamSourceChannel;

/**
 * Receives the body of one request on the I/O thread, so that a slow client holds up no worker. It
 * reads no further than the limit.
 */
final class BodyReceiver implements ChannelListener<StreamSourceChannel> {
  private static final int FIRST = 8 * 1024;

  private final HttpServerExchange exchange;
  private final StreamSourceChannel channel;
  private final int limit;
  private final Receiver receiver;
  private final Watch watch;
  private byte[] body;
  private int length;

  /**
   * Receives the body of {@code request}.
   *
   * @param limit how many bytes it may have
   * @param patience for how many seconds the client may send nothing
   */
  BodyReceiver(UndertowRequest request, int limit, int patience, Receiver receiver) {
    this.exchange = request.exchange();
    this.channel = request.channel();
    this.limit = limit;
    this.receiver = receiver;
    this.watch = new Watch(exchange, patience, () -> length, this::giveUp);
    long announced = exchange.getRequestContentLength();
    this.body = new byte[announced < 0 ? FIRST : (int) Math.min(announced, FIRST)];
  }

  /** Reads what is there, and the rest when it comes. */
  void start() {
    if (!read()) {
      watch.start();
      channel.getReadSetter().set(this);
      channel.resumeReads();
    }
  }

  @Override
  public void handleEvent(StreamSourceChannel source) {
    if (read()) {
      watch.stop();
      channel.suspendReads();
    }
  }

  private void giveUp() {
    channel.suspendReads();
    receiver.silent();
  }

  /** Reads what is there. Returns whether the receiver has been told how it ended. */
  private boolean read() {
    try (PooledByteBuffer pooled = exchange.getConnection().getByteBufferPool().allocate()) {
      ByteBuffer buffer = pooled.getBuffer();
      while (true) {
        buffer.clear();
        int count = channel.read(buffer);
        if (count == 0) {
          return false;
        }
        if (count < 0) {
          receiver.received(length == body.length ? body : Arrays.copyOf(body, length));
          return true;
        }
        if (count > limit - length) {
          receiver.tooLarge();
          return true;
        }
        append(buffer.flip());
      }
    } catch (IOException e) {
      receiver.failed(e);
      return true;
    }
  }

  private void append(ByteBuffer bytes) {
    int count = bytes.remaining();
    if (count > body.length - length) {
      long doubled = Math.max(body.length * 2L, (long) length + count);
      body = Arrays.copyOf(body, (int) Math.min(limit, doubled));
    }
    bytes.get(body, length, count);
    length += count;
  }

  /** What happens once the body has arrived, or will not; on the I/O thread. */
  interface Receiver {
    /** The whole body is there. */
    void received(byte[] body);

    /** The body has more bytes than the limit. */
    void tooLarge();

    /** The client has sent nothing more for too long. */
    void silent();

    /** The connection has failed. */
    void failed(IOException e);
  }
}
