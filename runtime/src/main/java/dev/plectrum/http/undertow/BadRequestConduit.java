package dev.plectrum.http.undertow;

import dev.plectrum.http.SecurityHeaders;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.ConduitStreamSourceChannel;
import org.xnio.conduits.StreamSinkConduit;

/**
 * Gives a request that cannot be read an answer with our headers. Undertow's parser writes its own,
 * always the same bytes, past everything that could add to them; here they are known again. They
 * come in memory of the heap that could be written to, and everything else in direct buffers of the
 * pool or read-only, so that nobody can have a handler send them.
 *
 * <p>Undertow then closes the connection. If some of the request had not been read yet, the
 * client's system would throw the answer away unread; so what is left is read past first, for a
 * while.
 */
final class BadRequestConduit extends AbstractStreamSinkConduit<StreamSinkConduit> {
  private static final ByteBuffer THEIRS =
      bytes("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
  private static final ByteBuffer UNREADABLE =
      answer("400 Bad Request", "The request cannot be read.\n");
  private static final ByteBuffer TOO_LARGE =
      answer("431 Request Header Fields Too Large", "The head of the request is too large.\n");
  private static final int PATIENCE = 2;
  private static final int MAX_SKIPPED = 8 << 20;
  private static final int BUFFER = 16 * 1024;

  private final StreamConnection connection;
  private final ByteBuffer pending;
  private boolean lingering;
  private int skipped;

  private BadRequestConduit(StreamConnection connection, ByteBuffer answer) {
    super(connection.getSinkChannel().getConduit());
    this.connection = connection;
    this.pending = answer.duplicate();
  }

  /** Whether {@code source} is how the parser says that it cannot go on. */
  static boolean concerns(ByteBuffer source) {
    return source.hasArray() && source.equals(THEIRS);
  }

  /**
   * From now on sends an answer of ours over {@code connection}, whatever it is told to send.
   *
   * @param tooLarge whether the head of the request was too large
   */
  static StreamSinkConduit takeOver(StreamConnection connection, boolean tooLarge) {
    BadRequestConduit conduit =
        new BadRequestConduit(connection, tooLarge ? TOO_LARGE : UNREADABLE);
    connection.getSinkChannel().setConduit(conduit);
    return conduit;
  }

  private static ByteBuffer answer(String status, String body) {
    StringBuilder answer = new StringBuilder("HTTP/1.1 ").append(status).append("\r\n");
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
    if (lingering) {
      return 0;
    }
    super.write(pending);
    if (!pending.hasRemaining()) {
      linger();
    }
    return 0;
  }

  /** Lets the client read the answer before the connection is closed. */
  private void linger() throws IOException {
    lingering = true;
    super.suspendWrites();
    super.terminateWrites();
    super.flush();
    connection.getIoThread().executeAfter(this::close, PATIENCE, TimeUnit.SECONDS);
    ConduitStreamSourceChannel source = connection.getSourceChannel();
    source.setReadListener(this::skip);
    source.wakeupReads();
  }

  private void skip(ConduitStreamSourceChannel source) {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    try {
      int count;
      do {
        buffer.clear();
        count = source.read(buffer);
        skipped += Math.max(count, 0);
      } while (count > 0 && skipped < MAX_SKIPPED);
      if (count != 0) {
        close();
      }
    } catch (IOException e) {
      close();
    }
  }

  private void close() {
    IoUtils.safeClose(connection);
  }

  /** Undertow waits to write what nobody will: then it would close the connection. */
  @Override
  public void resumeWrites() {
    if (!lingering) {
      super.resumeWrites();
    }
  }
}
