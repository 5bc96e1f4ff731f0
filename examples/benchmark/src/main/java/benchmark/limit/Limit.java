package benchmark.limit;

import com.zaxxer.hikari.HikariDataSource;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import java.net.InetSocketAddress;

/** The hand-written server. */
public final class Limit implements AutoCloseable {
  private static final long MAX_BODY = 1 << 20;

  private final HikariDataSource pool;
  private final Undertow server;

  private Limit(HikariDataSource pool, Undertow server) {
    this.pool = pool;
    this.server = server;
  }

  /**
   * Serves until the process is told to end: {@code DATABASE_URL}, {@code PORT}, {@code POOL_SIZE}.
   */
  public static void main(String[] arguments) {
    String url = System.getenv("DATABASE_URL");
    int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "8001"));
    int connections = Integer.parseInt(System.getenv().getOrDefault("POOL_SIZE", "10"));
    Limit limit = start(url, port, connections);
    Runtime.getRuntime().addShutdownHook(new Thread(limit::close, "stop"));
    System.out.println("Limit is at http://127.0.0.1:" + limit.port() + "/.");
  }

  /** Starts to answer requests at {@code port}, or at a free one if that is 0. */
  public static Limit start(String databaseUrl, int port, int connections) {
    HikariDataSource pool = Pool.open(databaseUrl, connections);
    int processors = Runtime.getRuntime().availableProcessors();
    Undertow server =
        Undertow.builder()
            .setIoThreads(Math.max(2, processors))
            .setWorkerThreads(Math.max(16, 8 * processors))
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, MAX_BODY)
            .addHttpListener(port, "127.0.0.1")
            .setHandler(new Endpoints(new Rows(pool)))
            .build();
    server.start();
    return new Limit(pool, server);
  }

  /** The port it listens on. */
  public int port() {
    return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
  }

  @Override
  public void close() {
    server.stop();
    pool.close();
  }
}
