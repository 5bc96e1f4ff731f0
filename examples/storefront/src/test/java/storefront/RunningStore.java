package storefront;

import dev.plectrum.app.Server;
import dev.plectrum.auth.Users;
import dev.plectrum.auth.password.Passwords;
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
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  private static final String PASSWORD = "Nuages-et-Minor-Swing";
  private static final Pattern TOKEN = Pattern.compile("csrfmiddlewaretoken\" value=\"(\\w+)\"");

  private final Server server;

  /** Cookies and token of somebody who may do everything. */
  private final String[] signedIn;

  private RunningStore(String databaseUrl) {
    StoreData.load(databaseUrl);
    Settings settings =
        Settings.of(Map.of("DATABASE_URL", databaseUrl, "PORT", "0", "PASSWORD_ITERATIONS", "100"));
    server = Server.start(new TroubledSite(), settings);
    users().createSuperuser("admin", "", PASSWORD);
    signedIn = signIn("admin");
  }

  /** An empty store of its own, on SQLite. */
  public static Server empty(boolean debug) {
    String database = Databases.freshSqlite();
    StoreData.migrate(database);
    return Server.start(
        new TroubledSite(),
        Settings.of(
            Map.of(
                "DATABASE_URL",
                database,
                "PORT",
                "0",
                "DEBUG",
                Boolean.toString(debug),
                "SECRET_KEY",
                "a-key-that-is-long-enough-for-everybody-and-never-shown")));
  }

  Users users() {
    return new Users(database(), Passwords.pbkdf2(100));
  }

  /** Makes a user who may do nothing. */
  public void user(String username, String password) {
    users().create(username, "", password);
  }

  /** Makes a user who may do everything, unless there is one of this name. */
  public void superuser(String username, String password) {
    if (users().find(username).isEmpty()) {
      users().createSuperuser(username, "", password);
    }
  }

  /** Makes a user who may do nothing, and signs them in: headers to send along. */
  String[] newcomer(String username) {
    users().create(username, "", PASSWORD);
    return signIn(username);
  }

  /** The headers that a client sends which has signed in. */
  private String[] signIn(String username) {
    Answer page = get("/accounts/login");
    Matcher token = TOKEN.matcher(page.body());
    if (!token.find()) {
      throw new IllegalStateException(page.body());
    }
    String form =
        "username=%s&password=%s&csrfmiddlewaretoken=%s"
            .formatted(username, PASSWORD, token.group(1));
    Answer answer =
        send(
            "POST",
            "/accounts/login",
            form,
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Cookie",
            cookies(page));
    if (answer.status() != 303) {
      throw new IllegalStateException(answer.body());
    }
    String cookies = cookies(answer);
    String csrf = cookies.replaceAll(".*csrftoken=(\\w+).*", "$1");
    return new String[] {"Cookie", cookies, "X-CSRFToken", csrf};
  }

  private static String cookies(Answer answer) {
    return answer.response().headers().allValues("Set-Cookie").stream()
        .map(header -> header.substring(0, header.indexOf(';')))
        .collect(Collectors.joining("; "));
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

  /** What somebody sees who may do everything. */
  Answer getSignedIn(String path) {
    return send("GET", path, null, signedIn);
  }

  Answer post(String path, String json) {
    return send("POST", path, json, with(signedIn, "Content-Type", "application/json"));
  }

  /** Sends a form as somebody who may do everything. */
  Answer submit(String path, String form) {
    return send(
        "POST", path, form, with(signedIn, "Content-Type", "application/x-www-form-urlencoded"));
  }

  /** Where an answer to somebody who may do everything leads, with the cookies that it sets. */
  Answer followed(Answer answer) {
    String path = answer.response().headers().firstValue("Location").orElseThrow();
    String[] headers = signedIn.clone();
    headers[1] += "; " + cookies(answer);
    return get(path, headers);
  }

  Answer delete(String path) {
    return send("DELETE", path, null, signedIn);
  }

  /** Headers and one more. */
  static String[] with(String[] headers, String name, String value) {
    String[] more = Arrays.copyOf(headers, headers.length + 2);
    more[headers.length] = name;
    more[headers.length + 1] = value;
    return more;
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
