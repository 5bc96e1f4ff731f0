package benchmark.harness;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection on which the same request is sent again and again. */
final class KeptConnection implements AutoCloseable {
  private static final String LENGTH = "content-length:";

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final byte[] request;

  KeptConnection(int port, Endpoint endpoint) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
    out = socket.getOutputStream();
    String body = endpoint.body();
    String head =
        body == null
            ? "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n".formatted(endpoint.path(), port)
            : "POST %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(endpoint.path(), port, body.length(), body);
    request = head.getBytes(StandardCharsets.UTF_8);
  }

  /** Sends the request and reads the whole answer, as often as {@code times}. */
  void send(int times) throws IOException {
    for (int i = 0; i < times; i++) {
      out.write(request);
      if (!line().startsWith("HTTP/1.1 20")) {
        throw new IOException("The answer is an error.");
      }
      int length = 0;
      for (String line = line(); !line.isEmpty(); line = line()) {
        if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
          length = Integer.parseInt(line.substring(LENGTH.length()).trim());
        }
      }
      in.skipNBytes(length);
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("The connection was closed.");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
