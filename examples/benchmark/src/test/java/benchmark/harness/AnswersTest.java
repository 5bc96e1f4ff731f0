package benchmark.harness;

import static org.assertj.core.api.Assertions.assertThat;

import benchmark.BenchmarkSite;
import benchmark.limit.Limit;
import dev.plectrum.app.Server;
import dev.plectrum.config.Settings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both sides answer from the same PostgreSQL, and answer the same. */
class AnswersTest {
  private static final Postgres POSTGRES = SharedPostgres.SERVER;

  private static Server plectrum;
  private static Limit limit;

  @BeforeAll
  static void start() throws SQLException {
    BenchmarkData.load(POSTGRES.url());
    plectrum =
        Server.start(
            new BenchmarkSite(), Settings.of(Map.of("DATABASE_URL", POSTGRES.url(), "PORT", "0")));
    limit = Limit.start(POSTGRES.url(), 0, 10);
  }

  @AfterAll
  static void stop() {
    limit.close();
    plectrum.close();
  }

  @ParameterizedTest
  @EnumSource
  void plectrumAnswersRight(Endpoint endpoint) throws SQLException {
    assertThat(faults(plectrum.port(), endpoint)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theLimitAnswersRight(Endpoint endpoint) throws SQLException {
    assertThat(faults(limit.port(), endpoint)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"PLAINTEXT", "JSON", "FORTUNES", "PRODUCTS"})
  void bothAnswerTheSameBytes(Endpoint endpoint) throws Exception {
    assertThat(get(plectrum.port(), endpoint)).isEqualTo(get(limit.port(), endpoint));
  }

  @Test
  void aWrongAnswerIsNoticed() throws SQLException {
    try (Connection connection = POSTGRES.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("UPDATE world SET random_number = 0");
      statement.execute("UPDATE product SET title = title || '!'");
      String url = "http://127.0.0.1:" + plectrum.port();

      assertThat(AnswerCheck.faults(url, connection, Endpoint.DB)).isNotEmpty();
      assertThat(AnswerCheck.faults(url, connection, Endpoint.QUERIES)).isNotEmpty();
      assertThat(AnswerCheck.faults(url, connection, Endpoint.PRODUCTS)).isNotEmpty();
      assertThat(AnswerCheck.faults("http://127.0.0.1:1", connection, Endpoint.JSON)).hasSize(1);
      connection.rollback();
    }
  }

  private static List<String> faults(int port, Endpoint endpoint) throws SQLException {
    try (Connection connection = POSTGRES.connect()) {
      return AnswerCheck.faults("http://127.0.0.1:" + port, connection, endpoint);
    }
  }

  private static String get(int port, Endpoint endpoint) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + endpoint.path());
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
        .body();
  }
}
