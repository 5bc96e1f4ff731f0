package dev.plectrum.http.undertow;

import dev.plectrum.http.SecurityHeaders;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.StreamSinkConduit;

/**
 * Gives a request that cannot be parsed an answer with our headers. Undertow's parser writes its
 * own, always the same bytes, past everything that could add to them; here they are known again.
 * They come in memory of the heap and everything else in direct buffers of the pool, so that nobody
 * can have a handler send them.
 */
final class BadRequestConduit extends AbstractStreamSinkConduit<StreamSinkConduit> {
  private static final ByteBuffer THEIRS =
      bytes("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
  private static final ByteBuffer OURS = ours();

  private @Nullable ByteBuffer pending;

  BadRequestConduit(StreamSinkConduit next) {
    super(next);
  }

  private static ByteBuffer ours() {
    String body = "The request cannot be read.\n";
    StringBuilder answer = new StringBuilder("HTTP/1.1 400 Bad Request\r\n");
    SecurityHeaders.defaults()
        .forEach((name, value) -> answer.append(name).append(": ").append(value).append("\r\n"));
    answer.append("Content-Type: text/plain; charset=utf-8\r\nContent-Length: ");
    answer.append(body.length()).append("\r\nConnection: close\r\n\r\n").append(body);
    return bytes(answer.toString());
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)).asReadOnlyBuffer();
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    if (pending == null && !source.isDirect() && source.equals(THEIRS)) {
      pending = OURS.duplicate();
    }
    if (pending == null) {
      return super.write(source);
    }
    super.write(pending);
    if (pending.hasRemaining()) {
      return 0;
    }
    pending = null;
    int count = source.remaining();
    source.position(source.limit());
    return count;
  }
}
