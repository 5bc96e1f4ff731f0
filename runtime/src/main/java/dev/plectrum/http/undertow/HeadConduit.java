package dev.plectrum.http.undertow;

import dev.plectrum.http.SecurityHeaders;
import io.undertow.server.AbstractServerConnection;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.xnio.StreamConnection;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.Conduits;
import org.xnio.conduits.StreamSinkConduit;

/**
 * Completes the head of an answer that Undertow has written, with the headers that every answer
 * has. They are the same bytes each time, and copying them at once costs a tenth of what it does to
 * put each into a map and to write it from there, character by character. A small body is copied
 * behind the head, so that the system is given one buffer instead of two.
 *
 * <p>Undertow writes a head into one buffer of its pool and sends it together with the body, or its
 * beginning. The head ends that buffer, which has room for more. Where it were otherwise the answer
 * would not be sent: none goes out without these headers.
 *
 * <p>Every byte of every answer passes here, so this calls what comes next itself: calls through
 * the base class, which all conduits share, are not inlined.
 */
final class HeadConduit extends AbstractStreamSinkConduit<StreamSinkConduit> {
  private static final String END_OF_LINE = "\r\n";
  private static final int CR_LF_CR_LF = 0x0D0A0D0A;
  private static final byte[] HEADERS_AND_END = headersAndEnd();
  // Where "HTTP/1.1 100 Continue" has its first digit.
  private static final int STATUS = 9;

  /** How large a body is copied, in bytes; it costs less than to tell the system of a buffer. */
  static final int SMALL = 1024;

  private final ReceivedBytes received;
  private final Supplier<StreamSinkConduit> badRequest;
  private boolean expected;

  /**
   * A conduit before another.
   *
   * @param received what is told of each write
   * @param badRequest takes over when the parser gives up a request
   */
  HeadConduit(
      StreamSinkConduit next, ReceivedBytes received, Supplier<StreamSinkConduit> badRequest) {
    super(next);
    this.received = received;
    this.badRequest = badRequest;
  }

  private static byte[] headersAndEnd() {
    StringBuilder text = new StringBuilder();
    SecurityHeaders.defaults()
        .forEach((name, value) -> text.append(name).append(": ").append(value).append(END_OF_LINE));
    return text.append(END_OF_LINE).toString().getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Lets what is sent over {@code connection}, which is new, pass through here.
   *
   * @param maxHead how many bytes of a head the parser reads
   */
  static void insert(StreamConnection connection, int maxHead) {
    ReceivedBytes received = new ReceivedBytes(connection.getSourceChannel().getConduit());
    connection.getSourceChannel().setConduit(received);
    Supplier<StreamSinkConduit> badRequest =
        () -> BadRequestConduit.takeOver(connection, received.sinceAnswer() > maxHead);
    StreamSinkConduit next = connection.getSinkChannel().getConduit();
    connection.getSinkChannel().setConduit(new HeadConduit(next, received, badRequest));
  }

  /** What {@link #insert} put into the connection of {@code exchange}. */
  static HeadConduit of(HttpServerExchange exchange) {
    var connection = (AbstractServerConnection) exchange.getConnection();
    return (HeadConduit) connection.getOriginalSinkConduit();
  }

  /** Makes the head of the next answer get the headers here, or not. */
  void expect(boolean head) {
    expected = head;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    if (expected) {
      complete(source);
    } else if (BadRequestConduit.concerns(source)) {
      return badRequest.get().write(source);
    }
    received.answered();
    return next.write(source);
  }

  @Override
  public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
    received.answered();
    if (!expected) {
      return next.write(sources, offset, length);
    }
    ByteBuffer head = sources[offset];
    complete(head);
    int room = Math.min(SMALL, head.capacity() - head.limit());
    boolean small = length == 2 && sources[offset + 1].remaining() <= room;
    return small ? writeAsOne(head, sources[offset + 1]) : next.write(sources, offset, length);
  }

  /** Writes both, which the first has room for, or as much of them as the socket takes. */
  private int writeAsOne(ByteBuffer head, ByteBuffer body) throws IOException {
    int end = head.limit();
    int start = body.position();
    head.limit(end + body.remaining());
    head.put(end, body, start, body.remaining());
    int written = next.write(head);
    int ofBody = Math.max(head.position() - end, 0);
    head.position(head.position() - ofBody).limit(end);
    body.position(start + ofBody);
    return written;
  }

  @Override
  public int writeFinal(ByteBuffer source) throws IOException {
    return Conduits.writeFinalBasic(this, source);
  }

  @Override
  public long writeFinal(ByteBuffer[] sources, int offset, int length) throws IOException {
    return Conduits.writeFinalBasic(this, sources, offset, length);
  }

  private void complete(ByteBuffer head) throws IOException {
    if (head.remaining() > STATUS && head.get(head.position() + STATUS) == '1') {
      // An interim answer; the one that is meant comes later.
      return;
    }
    int end = head.limit();
    int empty = end - END_OF_LINE.length();
    if (head.remaining() < Integer.BYTES
        || head.getInt(end - Integer.BYTES) != CR_LF_CR_LF
        || head.capacity() - empty < HEADERS_AND_END.length) {
      throw new IOException("The head of an answer does not end where headers can be added.");
    }
    head.limit(empty + HEADERS_AND_END.length);
    head.put(empty, HEADERS_AND_END);
    expected = false;
  }
}
