package dev.plectrum.http.undertow;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.StreamSinkConduit;
import org.xnio.conduits.StreamSourceConduit;

/** Heads and bodies over sockets that take any number of bytes at a time. */
class HeadConduitTest {
  private static final String STATUS = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n";
  private static final int BUFFER = 2048;

  @Test
  void addsTheHeadersOnceHoweverLittleTheSocketTakes() throws IOException {
    for (String body :
        new String[] {"hello", "x".repeat(1024), "y".repeat(1025), "z".repeat(9000)}) {
      for (int portion : new int[] {1, 2, 7, 36, 37, 400, 500, 501, 1400, 20_000}) {
        Socket socket = new Socket(portion);
        HeadConduit conduit = conduit(socket);
        conduit.expect(true);
        ByteBuffer head = head(STATUS + "\r\n");
        ByteBuffer content = bytes(body);

        // As Undertow does it: what is left of the head goes along until nothing is.
        while (head.hasRemaining()) {
          conduit.write(new ByteBuffer[] {head, content}, 0, 2);
        }
        while (content.hasRemaining()) {
          conduit.write(content);
        }

        assertThat(socket.text())
            .as("%d bytes, %d at a time", body.length(), portion)
            .startsWith(STATUS + "X-Content-Type-Options: nosniff\r\n")
            .endsWith("frame-ancestors 'none'\r\n\r\n" + body)
            .containsOnlyOnce("\r\n\r\n");
      }
    }
  }

  @Test
  void waitsForWhatFollowsAnInterimAnswer() throws IOException {
    Socket socket = new Socket(BUFFER);
    HeadConduit conduit = conduit(socket);
    conduit.expect(true);

    conduit.write(head("HTTP/1.1 100 Continue\r\n\r\n"));
    conduit.write(head(STATUS + "\r\n"));
    conduit.write(bytes("HTTP/1.1 is the body\r\n\r\n"));

    assertThat(socket.text())
        .startsWith(
            "HTTP/1.1 100 Continue\r\n\r\n" + STATUS + "X-Content-Type-Options: nosniff\r\n")
        .containsOnlyOnce("nosniff")
        .endsWith("\r\n\r\nHTTP/1.1 is the body\r\n\r\n");
  }

  @Test
  void leavesTheHeadAsItIsIfItHasTheHeaders() throws IOException {
    Socket socket = new Socket(BUFFER);
    HeadConduit conduit = conduit(socket);
    conduit.expect(true);
    conduit.expect(false);

    conduit.writeFinal(head(STATUS + "\r\n"));

    assertThat(socket.text()).isEqualTo(STATUS + "\r\n");
  }

  @Test
  void sendsNoAnswerWithoutTheHeaders() {
    Socket socket = new Socket(BUFFER);
    HeadConduit conduit = conduit(socket);
    conduit.expect(true);

    assertThatThrownBy(() -> conduit.write(head(STATUS + "X: y"))).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> conduit.write(head(STATUS + "X: " + "y".repeat(1900) + "\r\n\r\n")))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> conduit.write(ByteBuffer.allocate(0))).isInstanceOf(IOException.class);
    assertThat(socket.text()).isEmpty();
  }

  private static HeadConduit conduit(Socket socket) {
    ReceivedBytes received = new ReceivedBytes(Socket.nothing(StreamSourceConduit.class));
    return new HeadConduit(
        socket,
        received,
        () -> {
          throw new AssertionError("Nothing here is what the parser writes.");
        });
  }

  private static ByteBuffer head(String text) {
    return ByteBuffer.allocateDirect(BUFFER).put(text.getBytes(US_ASCII)).flip();
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(US_ASCII));
  }

  /** Takes at most so many bytes each time it is written to, and remembers all of them. */
  private static final class Socket extends AbstractStreamSinkConduit<StreamSinkConduit> {
    private final int portion;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

    private Socket(int portion) {
      super(nothing(StreamSinkConduit.class));
      this.portion = portion;
    }

    /** What stands behind a conduit in a test, and is never asked. */
    private static <T> T nothing(Class<T> type) {
      Object proxy =
          Proxy.newProxyInstance(
              Socket.class.getClassLoader(),
              new Class<?>[] {type},
              (self, method, arguments) -> {
                throw new AssertionError(method);
              });
      return type.cast(proxy);
    }

    @Override
    public int write(ByteBuffer source) {
      return take(source, portion);
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) {
      int left = portion;
      for (int i = offset; i < offset + length; i++) {
        left -= take(sources[i], left);
      }
      return portion - left;
    }

    @Override
    public boolean flush() {
      return true;
    }

    @Override
    public void terminateWrites() {}

    private int take(ByteBuffer source, int atMost) {
      byte[] bytes = new byte[Math.min(source.remaining(), atMost)];
      source.get(bytes);
      taken.writeBytes(bytes);
      return bytes.length;
    }

    private String text() {
      return taken.toString(US_ASCII);
    }
  }
}
