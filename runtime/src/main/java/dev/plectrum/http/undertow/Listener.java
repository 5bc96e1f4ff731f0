package dev.plectrum.http.undertow;

import dev.plectrum.http.HttpSettings;
import io.undertow.UndertowOptions;
import io.undertow.connector.ByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.Xnio;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/**
 * Accepts connections and lets Undertow's parser read from them, as {@code io.undertow.Undertow}
 * would, which lets nobody near the connection itself.
 */
final class Listener implements AutoCloseable {
  // Far more than is answered with anything but an error: a request that is read can be told why.
  private static final int MAX_HEAD = 64 * 1024;
  private static final int MAX_HEADERS = 1000;
  private static final int BACKLOG = 1024;
  private static final int MAX_CONNECTIONS = 1_000_000;
  private static final int BALANCED = 2;
  private static final int MILLISECONDS = 1000;
  private static final long NO_LIMIT = -1;

  private final XnioWorker worker;
  private final AcceptingChannel<? extends StreamConnection> accepting;

  /**
   * Listens where {@code settings} say.
   *
   * @param handler takes every request, on its I/O thread
   * @throws IOException if the address is taken or is not this machine's
   */
  Listener(HttpSettings settings, ByteBufferPool buffers, HttpHandler handler) throws IOException {
    int ioThreads = Math.max(2, Runtime.getRuntime().availableProcessors());
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port());
    HttpOpenListener http = new HttpOpenListener(buffers, serverOptions(settings));
    http.setRootHandler(handler);
    worker =
        Xnio.getInstance(Listener.class.getClassLoader())
            .createWorker(
                OptionMap.builder()
                    .set(Options.WORKER_IO_THREADS, ioThreads)
                    .set(Options.CONNECTION_HIGH_WATER, MAX_CONNECTIONS)
                    .set(Options.CONNECTION_LOW_WATER, MAX_CONNECTIONS)
                    .set(Options.WORKER_TASK_CORE_THREADS, settings.workers())
                    .set(Options.WORKER_TASK_MAX_THREADS, settings.workers())
                    .set(Options.TCP_NODELAY, true)
                    .set(Options.CORK, true)
                    .getMap());
    try {
      accepting =
          worker.createStreamConnectionServer(
              address,
              ChannelListeners.openListenerAdapter(connection -> open(connection, http)),
              OptionMap.builder()
                  .set(Options.WORKER_IO_THREADS, ioThreads)
                  .set(Options.TCP_NODELAY, true)
                  .set(Options.REUSE_ADDRESSES, true)
                  .set(Options.BALANCING_TOKENS, 1)
                  .set(Options.BALANCING_CONNECTIONS, BALANCED)
                  .set(Options.BACKLOG, BACKLOG)
                  .getMap());
    } catch (IOException | RuntimeException e) {
      worker.shutdownNow();
      throw e;
    }
    accepting.resumeAccepts();
  }

  private static OptionMap serverOptions(HttpSettings settings) {
    return OptionMap.builder()
        // MAX_BODY is our own limit; Undertow's would end the connection without an answer.
        .set(UndertowOptions.MAX_ENTITY_SIZE, NO_LIMIT)
        .set(UndertowOptions.BUFFER_PIPELINED_DATA, true)
        // HTTP/1.1 keeps connections without being told, and a ninth header makes the map grow.
        .set(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
        .set(UndertowOptions.DECODE_URL, false)
        .set(UndertowOptions.MAX_HEADER_SIZE, MAX_HEAD)
        .set(UndertowOptions.MAX_HEADERS, MAX_HEADERS)
        .set(UndertowOptions.REQUEST_PARSE_TIMEOUT, settings.requestTimeout() * MILLISECONDS)
        .set(UndertowOptions.NO_REQUEST_TIMEOUT, settings.idleTimeout() * MILLISECONDS)
        .getMap();
  }

  private static void open(StreamConnection connection, HttpOpenListener http) {
    HeadConduit.insert(connection, MAX_HEAD);
    http.handleEvent(connection);
  }

  /** The port it listens on. */
  int port() {
    return accepting.getLocalAddress(InetSocketAddress.class).getPort();
  }

  @Override
  public void close() {
    IoUtils.safeClose(accepting);
    worker.shutdownNow();
  }
}
