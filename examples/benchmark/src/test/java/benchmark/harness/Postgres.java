package benchmark.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** The database of a run: the one at {@code DATABASE_URL}, or one that comes and goes with it. */
final class Postgres implements AutoCloseable {
  private final @Nullable EmbeddedPostgres embedded;
  private final String url;

  private Postgres(@Nullable EmbeddedPostgres embedded, String url) {
    this.embedded = embedded;
    this.url = url;
  }

  /** The database at {@code url}; one of our own where that is null or empty. */
  static Postgres open(@Nullable String url) throws IOException {
    if (url != null && !url.isEmpty()) {
      return new Postgres(null, url);
    }
    EmbeddedPostgres server = EmbeddedPostgres.builder().start();
    return new Postgres(
        server, "postgresql://postgres@localhost:" + server.getPort() + "/postgres");
  }

  String url() {
    return url;
  }

  Connection connect() throws SQLException {
    URI at = URI.create(url);
    Properties properties = new Properties();
    String user = at.getUserInfo();
    if (user != null) {
      int colon = user.indexOf(':');
      properties.put("user", colon < 0 ? user : user.substring(0, colon));
      properties.put("password", colon < 0 ? "" : user.substring(colon + 1));
    }
    String port = at.getPort() < 0 ? "" : ":" + at.getPort();
    return new Driver()
        .connect("jdbc:postgresql://" + at.getHost() + port + at.getPath(), properties);
  }

  @Override
  public void close() throws IOException {
    if (embedded != null) {
      embedded.close();
    }
  }
}
