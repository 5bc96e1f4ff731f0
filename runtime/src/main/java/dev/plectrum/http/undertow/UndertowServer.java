package dev.plectrum.http.undertow;

import dev.plectrum.http.ErrorResponses;
import dev.plectrum.http.Gatekeeper;
import dev.plectrum.http.HttpSettings;
import dev.plectrum.http.Problems;
import dev.plectrum.http.RouteTable;
import dev.plectrum.http.Transactions;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.connector.ByteBufferPool;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.server.handlers.HttpContinueReadHandler;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.Options;

/** A running server. It dispatches on I/O threads and runs handlers that wait on workers. */
public final class UndertowServer implements AutoCloseable {
  /** How long {@link #close} waits for requests in flight, in milliseconds. */
  public static final long GRACE = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(UndertowServer.class);
  private static final int MAX_HEAD = 16 * 1024;
  private static final int MAX_HEADERS = 100;
  private static final int BACKLOG = 1024;
  // The kernel sends 16 KiB at a time; the rest is room for the head of a chunk.
  private static final int BUFFER = 16 * 1024 - 20;
  // One large answer must not keep its memory for good: at most 32 MiB stay.
  private static final int MAX_BUFFERS = 2048;
  private static final int LOCAL_BUFFERS = 4;
  private static final int MILLISECONDS = 1000;

  private final Undertow undertow;
  private final ByteBufferPool buffers;
  private final GracefulShutdownHandler graceful;
  private final int port;

  private UndertowServer(
      Undertow undertow, ByteBufferPool buffers, GracefulShutdownHandler graceful) {
    this.undertow = undertow;
    this.buffers = buffers;
    this.graceful = graceful;
    InetSocketAddress address = (InetSocketAddress) undertow.getListenerInfo().get(0).getAddress();
    this.port = address.getPort();
  }

  /**
   * Starts to answer requests.
   *
   * @param transactions what the handlers of unsafe methods run in
   * @param problems knows the exceptions of higher floors
   * @param gatekeeper knows who may do what
   * @throws ServerException if the address is taken or is not this machine's
   */
  public static UndertowServer start(
      HttpSettings settings,
      RouteTable routes,
      Transactions transactions,
      Problems problems,
      Gatekeeper gatekeeper) {
    if (System.getProperty("org.jboss.logging.provider") == null) {
      System.setProperty("org.jboss.logging.provider", "slf4j");
    }
    ErrorResponses errors = new ErrorResponses(settings, problems);
    ExchangeHandler handler =
        new ExchangeHandler(settings, routes, transactions, errors, gatekeeper);
    GracefulShutdownHandler graceful =
        new GracefulShutdownHandler(new HttpContinueReadHandler(handler));
    ByteBufferPool buffers = new DefaultByteBufferPool(true, BUFFER, MAX_BUFFERS, LOCAL_BUFFERS);
    Undertow undertow =
        Undertow.builder()
            .setByteBufferPool(buffers)
            .addHttpListener(
                settings.port(), settings.host(), new DefaultHeaders(graceful, settings.security()))
            .setWorkerThreads(settings.workers())
            .setSocketOption(Options.BACKLOG, BACKLOG)
            .setServerOption(UndertowOptions.DECODE_URL, false)
            .setServerOption(UndertowOptions.MAX_HEADER_SIZE, MAX_HEAD)
            .setServerOption(UndertowOptions.MAX_HEADERS, MAX_HEADERS)
            .setServerOption(
                UndertowOptions.REQUEST_PARSE_TIMEOUT, settings.requestTimeout() * MILLISECONDS)
            .setServerOption(
                UndertowOptions.NO_REQUEST_TIMEOUT, settings.idleTimeout() * MILLISECONDS)
            .build();
    try {
      undertow.start();
    } catch (RuntimeException e) {
      undertow.stop();
      buffers.close();
      throw failure(settings, e);
    }
    return new UndertowServer(undertow, buffers, graceful);
  }

  private static ServerException failure(HttpSettings settings, RuntimeException thrown) {
    Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
    String where = "port " + settings.port() + " of " + settings.host();
    if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
      return new ServerException(
          "The setting HOST names no known address, \"" + settings.host() + "\".", thrown);
    }
    String reason = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    if (cause instanceof BindException && reason.contains("in use")) {
      return new ServerException(
          "Cannot listen on %s: another program uses it. Stop that program or set PORT."
              .formatted(where),
          thrown);
    }
    if (cause instanceof BindException && reason.contains("assign")) {
      return new ServerException(
          "The setting HOST is not an address of this machine, \"" + settings.host() + "\".",
          thrown);
    }
    return new ServerException(
        "Cannot listen on %s: %s.".formatted(where, cause.getMessage()), thrown);
  }

  /** The port that the server listens on. */
  public int port() {
    return port;
  }

  /** Stops: new requests are turned away, those in flight have {@link #GRACE} to finish. */
  @Override
  public void close() {
    graceful.shutdown();
    try {
      if (!graceful.awaitShutdown(GRACE)) {
        LOG.warn("Stopping although requests are still being answered.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    undertow.stop();
    buffers.close();
  }
}
