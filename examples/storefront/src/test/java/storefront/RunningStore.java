package storefront;

import dev.plectrum.app.Server;
import dev.plectrum.config.Settings;
import dev.plectrum.db.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import storefront.store.AlbumDao;
import storefront.store.ArtistDao;
import storefront.store.GenreDao;
import storefront.store.PlaylistDao;
import storefront.store.StoreData;

/**
 * The store on a free port, with the Chinook data in a fresh database. One per kind of database
 * serves all tests: what a test changes it changes back, or does under a name of its own.
 */
public final class RunningStore {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Server server;

  private RunningStore(String databaseUrl) {
    StoreData.load(databaseUrl);
    server =
        Server.start(
            new TroubledSite(), Settings.of(Map.of("DATABASE_URL", databaseUrl, "PORT", "0")));
  }

  /** The store on SQLite. */
  public static RunningStore onSqlite() {
    return OnSqlite.STORE;
  }

  /** The store on PostgreSQL. */
  public static RunningStore onPostgresql() {
    return OnPostgresql.STORE;
  }

  /** Where it is, without a slash at the end. */
  public String url() {
    return "http://127.0.0.1:" + server.port();
  }

  Database database() {
    return server.database();
  }

  ArtistDao artists() {
    return new ArtistDao(database());
  }

  AlbumDao albums() {
    return new AlbumDao(database());
  }

  PlaylistDao playlists() {
    return new PlaylistDao(database());
  }

  GenreDao genres() {
    return new GenreDao(database());
  }

  Answer get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  Answer post(String path, String json) {
    return send("POST", path, json, "Content-Type", "application/json");
  }

  Answer delete(String path) {
    return send("DELETE", path, null);
  }

  Answer send(String method, String path, @Nullable String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url() + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A text as it stands in a URL. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static final class OnSqlite {
    static final RunningStore STORE = new RunningStore(Databases.freshSqlite());
  }

  private static final class OnPostgresql {
    static final RunningStore STORE = new RunningStore(Databases.freshPostgresql());
  }
}
