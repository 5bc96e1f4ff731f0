package dev.plectrum.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.api.DatabaseProblems;
import dev.plectrum.auth.password.Passwords;
import dev.plectrum.auth.password.WatchedPasswords;
import dev.plectrum.config.Settings;
import dev.plectrum.db.Database;
import dev.plectrum.fixture.Databases;
import dev.plectrum.http.HttpSettings;
import dev.plectrum.http.Mounts;
import dev.plectrum.http.Response;
import dev.plectrum.http.undertow.UndertowServer;
import dev.plectrum.signing.SecretKeys;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nobody waits for SQLite's one writer while another one's password is hashed or body arrives. */
@Timeout(60)
class LocksTest {
  private static final String PASSWORD = "Analytical-Engine-1843";

  private final String url = Databases.sqlite();
  private final Database database = AuthTables.in(url);
  private final Database hasty = Database.open(url + "?busy_timeout=0");

  /** Both get past it only if both hash at the same time. */
  private volatile CyclicBarrier hashing = new CyclicBarrier(1);

  /** How often a password was hashed, which is what takes the time. */
  private final AtomicInteger hashes = new AtomicInteger();

  private UndertowServer server;

  @BeforeEach
  void start() {
    Passwords passwords = WatchedPasswords.pbkdf2(100, this::meet);
    Users users = new Users(database, passwords);
    users.create("ada", "ada@example.com", PASSWORD);
    users.create("grace", "grace@example.com", PASSWORD);
    Settings settings = Settings.of(Map.of("PORT", "0", "SECRET_KEY", "a key for tests only"));
    server =
        UndertowServer.start(
            HttpSettings.of(settings),
            new Mounts()
                .add("/accounts", new AuthRoutes(database, new AuthUrls("/accounts")))
                .add("/", (request, path) -> request.blocking(() -> Response.text("uploaded"))),
            work -> database.atomicOnDemand(work::run),
            new DatabaseProblems(),
            new Auth(
                database,
                new UserAccounts(database),
                settings,
                SecretKeys.of(settings),
                mail -> {},
                passwords));
  }

  @AfterEach
  void stop() {
    server.close();
    hasty.close();
    database.close();
  }

  private void meet() {
    hashes.incrementAndGet();
    try {
      hashing.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new AssertionError("Somebody else waited for the lock.", e);
    }
  }

  private CompletableFuture<HttpResponse<String>> together(Browser browser, String... post) {
    String[] fields = Arrays.copyOfRange(post, 1, post.length);
    return CompletableFuture.supplyAsync(() -> browser.post(post[0], fields));
  }

  private Browser signedOut() {
    Browser browser = new Browser("http://127.0.0.1:" + server.port());
    browser.get("/accounts/login");
    return browser;
  }

  @Test
  void twoSignInAtOnce() throws Exception {
    Browser one = signedOut();
    Browser two = signedOut();
    hashing = new CyclicBarrier(2);

    CompletableFuture<HttpResponse<String>> ada =
        together(one, "/accounts/login", "username", "ada", "password", PASSWORD);
    CompletableFuture<HttpResponse<String>> grace =
        together(two, "/accounts/login", "username", "grace", "password", PASSWORD);

    assertThat(ada.get(50, TimeUnit.SECONDS).statusCode()).isEqualTo(303);
    assertThat(grace.get(50, TimeUnit.SECONDS).statusCode()).isEqualTo(303);
  }

  @Test
  void twoChangeTheirPasswordsAtOnce() throws Exception {
    Browser one = signedOut();
    Browser two = signedOut();
    one.signIn("ada", PASSWORD);
    two.signIn("grace", PASSWORD);
    one.get("/accounts/password");
    two.get("/accounts/password");
    hashing = new CyclicBarrier(2);
    String[] change = {
      "/accounts/password",
      "old_password",
      PASSWORD,
      "new_password1",
      "Difference-Engine-1822",
      "new_password2",
      "Difference-Engine-1822"
    };

    CompletableFuture<HttpResponse<String>> ada = together(one, change);
    CompletableFuture<HttpResponse<String>> grace = together(two, change);

    assertThat(ada.get(50, TimeUnit.SECONDS).statusCode()).isEqualTo(303);
    assertThat(grace.get(50, TimeUnit.SECONDS).statusCode()).isEqualTo(303);
  }

  @Test
  void whateverIsWrongTakesTheSameTime() {
    UserDao users = new UserDao(database);
    users.create(user -> user.username("mary").password("!unusable"));
    users.create(
        user ->
            user.username("tim").isActive(false).password(Passwords.pbkdf2(100).encode(PASSWORD)));
    for (String who : List.of("ada", "nobody", "mary", "tim", "a\u0301da")) {
      Browser browser = signedOut();
      hashes.set(0);

      HttpResponse<String> answer =
          browser.post(
              "/accounts/login", "username", who, "password", who.equals("tim") ? PASSWORD : "no");

      assertThat(answer.body()).contains("Please enter a correct username and password.");
      assertThat(hashes.get()).as(who).isEqualTo(1);
    }
  }

  @Test
  void aWrongPasswordNeedsNoLockAtAll() {
    Browser browser = signedOut();

    hasty.atomic(
        () -> {
          HttpResponse<String> answer =
              browser.post("/accounts/login", "username", "ada", "password", "wrong");

          assertThat(answer.statusCode()).isEqualTo(200);
          assertThat(answer.body()).contains("Please enter a correct username and password.");
        });
  }

  @Test
  void aBodyThatTakesItsTimeKeepsNobodyFromWriting() throws Exception {
    try (Socket client = new Socket("127.0.0.1", server.port())) {
      send(
          client,
          "POST /upload HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
              + "Content-Length: 10\r\n\r\n12345");

      new Users(hasty, Passwords.pbkdf2(100)).create("mary", "", PASSWORD);

      send(client, "67890");
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
      assertThat(answer.readLine()).isEqualTo("HTTP/1.1 200 OK");
    }
  }

  private static void send(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
  }
}
