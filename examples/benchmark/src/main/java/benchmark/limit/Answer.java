package benchmark.limit;

import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of an answer, written into the server's own buffers and sent from there. */
final class Answer extends OutputStream implements IoCallback {
  private final HttpServerExchange exchange;
  private final ByteBufferPool pool;
  private final List<PooledByteBuffer> full = new ArrayList<>(0);
  private PooledByteBuffer last;
  private ByteBuffer buffer;
  private int size;

  Answer(HttpServerExchange exchange) {
    this.exchange = exchange;
    this.pool = exchange.getConnection().getByteBufferPool();
    this.last = pool.allocate();
    this.buffer = last.getBuffer();
  }

  @Override
  public void write(int b) {
    if (!buffer.hasRemaining()) {
      next();
    }
    buffer.put((byte) b);
    size++;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int at = offset;
    int left = length;
    while (left > 0) {
      if (!buffer.hasRemaining()) {
        next();
      }
      int count = Math.min(left, buffer.remaining());
      buffer.put(bytes, at, count);
      at += count;
      left -= count;
    }
    size += length;
  }

  private void next() {
    full.add(last);
    last = pool.allocate();
    buffer = last.getBuffer();
  }

  /** Sends what has been written. */
  void send() {
    exchange.setResponseContentLength(size);
    if (full.isEmpty()) {
      exchange.getResponseSender().send(buffer.flip(), this);
      return;
    }
    ByteBuffer[] buffers = new ByteBuffer[full.size() + 1];
    for (int i = 0; i < full.size(); i++) {
      buffers[i] = full.get(i).getBuffer().flip();
    }
    buffers[full.size()] = buffer.flip();
    exchange.getResponseSender().send(buffers, this);
  }

  @Override
  public void onComplete(HttpServerExchange ended, Sender sender) {
    close();
    ended.endExchange();
  }

  @Override
  public void onException(HttpServerExchange ended, Sender sender, @Nullable IOException failure) {
    close();
    ended.getConnection().getWorker().execute(ended::endExchange);
  }

  @Override
  public void close() {
    full.forEach(PooledByteBuffer::close);
    full.clear();
    last.close();
  }
}
