package dev.plectrum.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.config.Settings;
import dev.plectrum.config.SettingsException;
import dev.plectrum.db.Database;
import dev.plectrum.db.DatabaseException;
import dev.plectrum.fixture.Databases;
import dev.plectrum.http.Response;
import dev.plectrum.http.RouteTable;
import dev.plectrum.http.undertow.ServerException;
import dev.plectrum.migrate.Migration;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ServerTest {
  private final CountDownLatch inside = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  /** Counts its visits in a table, and fails on one path after it has counted. */
  private final Site site =
      new Site() {
        @Override
        public String name() {
          return "Shop";
        }

        @Override
        public List<Migration> migrations() {
          return List.of();
        }

        @Override
        public RouteTable routes(Database db) {
          return (request, path) -> {
            String segment = path.next();
            return request.blocking(() -> answer(db, segment));
          };
        }

        private Response answer(Database db, String segment) throws InterruptedException {
          if (segment.equals("count")) {
            return Response.text(Long.toString(db.count("SELECT count(*) FROM visit")));
          }
          Databases.run(db, "INSERT INTO visit (id) VALUES (NULL)");
          if (segment.equals("slow")) {
            inside.countDown();
            goOn.await(10, TimeUnit.SECONDS);
          }
          if (segment.equals("broken")) {
            throw new IllegalStateException("after the visit was counted");
          }
          return Response.text("visited");
        }
      };

  @Test
  void anUnsafeRequestIsATransaction() throws Exception {
    try (Server server = start()) {
      assertThat(send(server, "POST", "/visit").get().body()).isEqualTo("visited");
      assertThat(send(server, "POST", "/broken").get().statusCode()).isEqualTo(500);
      assertThat(send(server, "GET", "/count").get().body()).isEqualTo("1");
    }
  }

  @Test
  void requestsInFlightFinishBeforeTheDatabaseCloses() throws Exception {
    Server server = start();
    CompletableFuture<HttpResponse<String>> slow = send(server, "POST", "/slow");
    inside.await();

    Thread closing = new Thread(server::close);
    closing.start();
    closing.join(200);
    assertThat(closing.isAlive()).isTrue();
    goOn.countDown();

    assertThat(slow.get(10, TimeUnit.SECONDS).body()).isEqualTo("visited");
    closing.join();
    assertThatThrownBy(() -> server.database().count("SELECT 1"))
        .isInstanceOf(DatabaseException.class);
  }

  @Test
  void aDatabaseThatWasHandedInStaysOpen() {
    try (Database database = Database.open(Databases.sqlite())) {
      Server.start(site, Settings.of(Map.of("PORT", "0")), database).close();

      assertThat(database.count("SELECT 1")).isEqualTo(1);
    }
  }

  @Test
  void whatIsWrongAtTheStartIsSaidInOneSentence() {
    try (Server server = start()) {
      Settings taken = settings(Map.of("PORT", Integer.toString(server.port())));
      assertThatThrownBy(() -> Server.start(site, taken))
          .isInstanceOf(ServerException.class)
          .hasMessageContaining("another program uses it");
    }
    assertThatThrownBy(() -> Server.start(site, settings(Map.of("POOL_SIZE", "many"))))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("POOL_SIZE");
    assertThatThrownBy(
            () ->
                Server.start(
                    site, Settings.of(Map.of("DATABASE_URL", "postgresql://localhost:1/x"))))
        .isInstanceOf(DatabaseException.class);
  }

  @Test
  void withoutASettingTheDatabaseIsAFileWithTheNameOfTheSite() {
    assertThat(Server.databaseUrl(site, Settings.of(Map.of()))).hasToString("sqlite:shop.db");
  }

  private Server start() {
    Server server = Server.start(site, settings(Map.of("PORT", "0")));
    Databases.run(server.database(), "CREATE TABLE visit (id integer PRIMARY KEY)");
    return server;
  }

  private static Settings settings(Map<String, String> more) {
    Settings settings = Settings.of(Map.of("DATABASE_URL", Databases.sqlite()));
    for (Map.Entry<String, String> one : more.entrySet()) {
      settings = settings.with(one.getKey(), one.getValue());
    }
    return settings;
  }

  private static CompletableFuture<HttpResponse<String>> send(
      Server server, String method, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofString());
  }
}
