package dev.plectrum.http.undertow;

import dev.plectrum.http.ErrorResponses;
import dev.plectrum.http.Gatekeeper;
import dev.plectrum.http.HttpSettings;
import dev.plectrum.http.Inspector;
import dev.plectrum.http.Problems;
import dev.plectrum.http.RouteTable;
import dev.plectrum.http.Transactions;
import io.undertow.connector.ByteBufferPool;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.server.handlers.HttpContinueReadHandler;
import io.undertow.util.Headers;
import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server. It dispatches on I/O threads and runs handlers that wait on workers. */
public final class UndertowServer implements AutoCloseable {
  /** How long {@link #close} waits for requests in flight, in milliseconds. */
  public static final long GRACE = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(UndertowServer.class);
  // The kernel sends 16 KiB at a time; the rest is room for the head of a chunk.
  private static final int BUFFER = 16 * 1024 - 20;
  // One large answer must not keep its memory for good: at most 32 MiB stay.
  private static final int MAX_BUFFERS = 2048;
  private static final int LOCAL_BUFFERS = 4;

  private final Listener listener;
  private final ByteBufferPool buffers;
  private final GracefulShutdownHandler graceful;
  private final int port;

  private UndertowServer(
      Listener listener, ByteBufferPool buffers, GracefulShutdownHandler graceful) {
    this.listener = listener;
    this.buffers = buffers;
    this.graceful = graceful;
    this.port = listener.port();
  }

  /** Starts to answer requests, and tells nobody more of faults than everybody is told. */
  public static UndertowServer start(
      HttpSettings settings,
      RouteTable routes,
      Transactions transactions,
      Problems problems,
      Gatekeeper gatekeeper) {
    return start(settings, routes, transactions, problems, gatekeeper, Inspector.NONE);
  }

  /**
   * Starts to answer requests.
   *
   * @param transactions what the handlers of unsafe methods run in
   * @param problems knows the exceptions of higher floors
   * @param gatekeeper knows who may do what
   * @param inspector what developers are told of faults
   * @throws ServerException if the address is taken or is not this machine's
   */
  public static UndertowServer start(
      HttpSettings settings,
      RouteTable routes,
      Transactions transactions,
      Problems problems,
      Gatekeeper gatekeeper,
      Inspector inspector) {
    if (System.getProperty("org.jboss.logging.provider") == null) {
      System.setProperty("org.jboss.logging.provider", "slf4j");
    }
    ErrorResponses errors = new ErrorResponses(settings, problems, inspector);
    ExchangeHandler handler =
        new ExchangeHandler(settings, routes, transactions, errors, gatekeeper);
    GracefulShutdownHandler graceful = new GracefulShutdownHandler(continuing(handler));
    ByteBufferPool buffers = new DefaultByteBufferPool(true, BUFFER, MAX_BUFFERS, LOCAL_BUFFERS);
    try {
      Listener listener =
          new Listener(settings, buffers, new DefaultHeaders(graceful, settings.security()));
      return new UndertowServer(listener, buffers, graceful);
    } catch (IOException | RuntimeException e) {
      buffers.close();
      throw failure(settings, e);
    }
  }

  /** Tells a client that waits for it to go on; most do not. */
  private static HttpHandler continuing(HttpHandler handler) {
    HttpHandler told = new HttpContinueReadHandler(handler);
    return exchange -> {
      boolean waits = exchange.getRequestHeaders().contains(Headers.EXPECT);
      (waits ? told : handler).handleRequest(exchange);
    };
  }

  private static ServerException failure(HttpSettings settings, Exception cause) {
    String where = "port " + settings.port() + " of " + settings.host();
    if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
      return new ServerException(
          "The setting HOST names no known address, \"" + settings.host() + "\".", cause);
    }
    String reason = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    if (cause instanceof BindException && reason.contains("in use")) {
      return new ServerException(
          "Cannot listen on %s: another program uses it. Stop that program or set PORT."
              .formatted(where),
          cause);
    }
    if (cause instanceof BindException && reason.contains("assign")) {
      return new ServerException(
          "The setting HOST is not an address of this machine, \"" + settings.host() + "\".",
          cause);
    }
    return new ServerException(
        "Cannot listen on %s: %s.".formatted(where, cause.getMessage()), cause);
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
    listener.close();
    buffers.close();
  }
}
