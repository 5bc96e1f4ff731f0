package benchmark.limit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Connections to the database. The driver keeps what each of them has prepared. */
final class Pool {
  private Pool() {}

  /** Opens the pool of {@code postgresql://user:password@host:port/name}. */
  static HikariDataSource open(String databaseUrl, int connections) {
    URI url = URI.create(databaseUrl);
    HikariConfig config = new HikariConfig();
    int port = url.getPort() < 0 ? 5432 : url.getPort();
    config.setJdbcUrl("jdbc:postgresql://" + url.getHost() + ":" + port + url.getPath());
    @Nullable String user = url.getUserInfo();
    if (user != null) {
      int colon = user.indexOf(':');
      config.setUsername(colon < 0 ? user : user.substring(0, colon));
      config.setPassword(colon < 0 ? null : user.substring(colon + 1));
    }
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(Math.min(connections, 2));
    return new HikariDataSource(config);
  }
}
