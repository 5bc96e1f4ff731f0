package dev.plectrum.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.config.Settings;
import dev.plectrum.config.SettingsException;
import dev.plectrum.mail.BackgroundMailer;
import dev.plectrum.mail.Mail;
import dev.plectrum.mail.Mailer;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.subethamail.smtp.server.SMTPServer;

/** Forgotten passwords, on a database that a subclass chooses. */
abstract class ResetContract extends AuthSite {
  @Test
  void aForgottenPasswordIsSetByALinkThatWorksOnce() {
    Browser browser = browser();
    browser.get("/accounts/reset");
    assertRedirect(
        browser.post("/accounts/reset", "email", "nobody@example.com"), "/accounts/reset/sent");
    assertThat(mails).isEmpty();
    browser.get("/accounts/reset");
    assertRedirect(
        browser.post("/accounts/reset", "email", "ADA@example.com"), "/accounts/reset/sent");
    assertThat(mails).hasSize(1);
    assertThat(mails.get(0).to()).isEqualTo("ada@example.com");
    String link = link();

    HttpResponse<String> stripped = browser.get(link);
    String form = stripped.headers().firstValue("Location").orElseThrow();
    assertThat(form).endsWith("/set-password");
    assertThat(browser.get(form).body()).contains("Choose a new password");
    assertThat(browser.post(form, "new_password1", "short", "new_password2", "short").body())
        .contains("This password is too short.");
    String next = "Difference-Engine-1822";
    assertRedirect(
        browser.post(form, "new_password1", next, "new_password2", next), "/accounts/reset/done");

    assertThat(browser.get(link).statusCode()).isEqualTo(410);
    assertThat(browser.get(form).statusCode()).isEqualTo(410);
    assertRedirect(browser().signIn("ada", next), "/");
  }

  @Test
  void aLinkThatWasTamperedWithOrIsOldDoesNotWork() {
    Browser browser = browser();
    browser.get("/accounts/reset");
    browser.post("/accounts/reset", "email", "ada@example.com");
    String link = link();
    users.create("grace", "", PASSWORD);

    String others = link.replaceFirst("/reset/\\d+/", "/reset/2/");
    assertThat(browser().get(others).statusCode()).isEqualTo(410);
    assertThat(browser().get(link.substring(0, link.length() - 1) + "z").statusCode())
        .isEqualTo(410);
    assertThat(browser().get("/accounts/reset/1/x").statusCode()).isEqualTo(410);
    assertThat(browser().get("/accounts/reset/1/set-password").statusCode()).isEqualTo(410);
    browser().signIn("ada", PASSWORD);
    assertThat(browser().get(link).statusCode()).isEqualTo(410);
  }

  @Test
  void aLinkExpires() throws InterruptedException {
    serve(Map.of("PASSWORD_RESET_TIMEOUT", "1"));
    Browser browser = browser();
    browser.get("/accounts/reset");
    browser.post("/accounts/reset", "email", "ada@example.com");
    // That it works before then is tested elsewhere: a busy machine takes its time.
    Thread.sleep(2100);
    assertThat(browser().get(link()).statusCode()).isEqualTo(410);
  }

  private void ask(Browser browser, String email) {
    browser.get("/accounts/reset");
    assertRedirect(browser.post("/accounts/reset", "email", email), "/accounts/reset/sent");
  }

  private String link() {
    Matcher found =
        Pattern.compile("http://127\\.0\\.0\\.1:\\d+(/\\S+)")
            .matcher(mails.get(mails.size() - 1).text());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void aMailServerTakesTheLinkAfterTheAnswer() throws Exception {
    List<String> taken = new CopyOnWriteArrayList<>();
    CountDownLatch answered = new CountDownLatch(1);
    CountDownLatch arrived = new CountDownLatch(1);
    SMTPServer smtp =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getByName("127.0.0.1"))
            .messageHandler(
                (context, from, to, data) -> {
                  try {
                    answered.await(30, TimeUnit.SECONDS);
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                  taken.add(from + " " + to + " " + new String(data, StandardCharsets.UTF_8));
                  arrived.countDown();
                })
            .build();
    smtp.start();
    Map<String, String> settings =
        Map.of(
            "EMAIL_HOST", "127.0.0.1",
            "EMAIL_PORT", Integer.toString(smtp.getPortAllocated()),
            "DEFAULT_FROM_EMAIL", "The Shop <shop@example.com>");
    try (BackgroundMailer mailer = new BackgroundMailer(Mailer.of(Settings.of(settings)), 30)) {
      serve(settings, mailer);

      ask(browser(), "ada@example.com");
      assertThat(taken).isEmpty();
      answered.countDown();

      assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(taken).hasSize(1);
      assertThat(taken.get(0))
          .startsWith("shop@example.com ada@example.com ")
          .contains("/accounts/reset/1/");
    } finally {
      smtp.stop();
    }
  }

  @Test
  void whoTypesWhatIsNoAddressIsTold() {
    for (String email : List.of("", "ada", "@example.com", "ada@example.com\u007f")) {
      Browser browser = browser();
      browser.get("/accounts/reset");
      HttpResponse<String> answer = browser.post("/accounts/reset", "email", email);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .contains(email.isEmpty() ? "This field is required." : "Enter a valid email address.");
    }
    assertThat(mails).isEmpty();
  }

  @Test
  void theAnswerIsTheSameWhoeverAsks() {
    new UserDao(database)
        .create(
            draft ->
                draft.username("mary").email("mary@example.com").password(passwords.unusable()));
    for (String email : List.of("ada@example.com", "nobody@example.com", "mary@example.com")) {
      Browser browser = browser();
      browser.get("/accounts/reset");
      HttpResponse<String> answer = browser.post("/accounts/reset", "email", email);
      assertRedirect(answer, "/accounts/reset/sent");
      assertThat(answer.body()).isEmpty();
      assertThat(answer.headers().map().keySet())
          .containsExactlyInAnyOrderElementsOf(
              browser.post("/accounts/reset", "email", email).headers().map().keySet());
    }
    assertThat(mails).extracting(Mail::to).containsOnly("ada@example.com");
  }

  @Test
  void whoIsNotActiveGetsNoLink() {
    new UserDao(database)
        .update(users.find("ada").orElseThrow(), changes -> changes.isActive(false));
    ask(browser(), "ada@example.com");
    assertThat(mails).isEmpty();
  }

  @Test
  void aLinkWorksNoMoreWhenWhatItWasMadeForHasChanged() {
    UserDao dao = new UserDao(database);
    long ada = users.find("ada").orElseThrow().id();
    ask(browser(), "ada@example.com");
    String link = link();
    assertThat(browser().get(link).statusCode()).isEqualTo(303);

    dao.update(ada, changes -> changes.email("other@example.com"));
    assertThat(browser().get(link).statusCode()).as("another address").isEqualTo(410);
    dao.update(ada, changes -> changes.email("ada@example.com"));
    assertThat(browser().get(link).statusCode()).isEqualTo(303);

    dao.update(ada, changes -> changes.isActive(false));
    assertThat(browser().get(link).statusCode()).as("not active").isEqualTo(410);
    dao.update(ada, changes -> changes.isActive(true));

    String before = dao.get(ada).password();
    dao.update(ada, changes -> changes.password(passwords.encode("Difference-Engine-1822")));
    assertThat(browser().get(link).statusCode()).as("another password").isEqualTo(410);
    dao.update(ada, changes -> changes.password(before));
    assertThat(browser().get(link).statusCode()).isEqualTo(303);

    browser().signIn("ada", PASSWORD);
    assertThat(browser().get(link).statusCode()).as("signed in").isEqualTo(410);
  }

  @Test
  void theSettingSaysWhereLinksLead() {
    serve(Map.of("SITE_URL", "https://shop.example.com/", "ALLOWED_HOSTS", "*"));
    ask(browser(), "ada@example.com");
    assertThat(mails.get(0).text())
        .contains("https://shop.example.com/accounts/reset/1/")
        .doesNotContain("127.0.0.1");
    assertThat(mails.get(0).subject()).isEqualTo("Password reset on shop.example.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", ".0.0.1"})
  void noLinkIsMailedToAHostThatAStrangerMayHaveChosen(String hosts) {
    serve(Map.of("ALLOWED_HOSTS", hosts));
    for (String email : List.of("ada@example.com", "nobody@example.com")) {
      Browser browser = browser();
      browser.get("/accounts/reset");
      HttpResponse<String> answer = browser.post("/accounts/reset", "email", email);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("SITE_URL");
    }
    assertThat(mails).isEmpty();

    serve(Map.of("ALLOWED_HOSTS", hosts + ",127.0.0.1"));
    ask(browser(), "ada@example.com");
    serve(Map.of("ALLOWED_HOSTS", hosts, "DEBUG", "true"));
    ask(browser(), "ada@example.com");
    assertThat(mails).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"shop.example.com", "ftp://shop.example.com", "https://a/b", "https://a b"})
  void theAddressOfTheSiteIsChecked(String url) {
    assertThatThrownBy(() -> AuthSettings.of(Settings.of(Map.of("SITE_URL", url))))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("SITE_URL");
  }
}
