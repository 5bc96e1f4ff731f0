package dev.plectrum.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plectrum.config.Settings;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** Mails that a server takes, or does not. */
@Timeout(60)
class SmtpMailerTest {
  private static final Mail MAIL =
      new Mail(
          "Café Plectrum <shop@example.com>",
          "ada@example.com",
          "Mot de passe oublié – 忘れた",
          "Bonjour,\n\n.\nQuanto è lungo: " + "x".repeat(1200) + "\n🎸\n");

  private final List<Taken> taken = new CopyOnWriteArrayList<>();
  private @Nullable SMTPServer server;

  private record Taken(String from, String to, byte[] data) {
    MimeMessage message() throws Exception {
      return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(data));
    }
  }

  private SMTPServer.Builder builder() throws Exception {
    return SMTPServer.port(0)
        .bindAddress(InetAddress.getByName("127.0.0.1"))
        .messageHandler((context, from, to, data) -> taken.add(new Taken(from, to, data)));
  }

  private int start(SMTPServer.Builder builder) {
    server = builder.build();
    server.start();
    return server.getPortAllocated();
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop();
    }
  }

  private static MailSettings settings(int port, String... more) {
    Map<String, String> all = new HashMap<>();
    all.put("EMAIL_HOST", "localhost");
    all.put("EMAIL_PORT", Integer.toString(port));
    all.put("EMAIL_TIMEOUT", "5");
    all.put("DEFAULT_FROM_EMAIL", "webmaster@example.com");
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return MailSettings.of(Settings.of(all));
  }

  @Test
  void aServerTakesAMailAsItIs() throws Exception {
    new SmtpMailer(settings(start(builder()))).send(MAIL);

    assertThat(taken).hasSize(1);
    assertThat(taken.get(0).from).isEqualTo("shop@example.com");
    assertThat(taken.get(0).to).isEqualTo("ada@example.com");
    assertThat(new String(taken.get(0).data, StandardCharsets.ISO_8859_1))
        .as("only what every server understands")
        .matches("\\A\\p{ASCII}*\\z");
    MimeMessage message = taken.get(0).message();
    InternetAddress from = (InternetAddress) message.getFrom()[0];
    assertThat(from.getPersonal()).isEqualTo("Café Plectrum");
    assertThat(from.getAddress()).isEqualTo("shop@example.com");
    assertThat(message.getRecipients(RecipientType.TO)[0]).hasToString("ada@example.com");
    assertThat(message.getSubject()).isEqualTo(MAIL.subject());
    assertThat(message.getContent().toString().replace("\r\n", "\n").stripTrailing())
        .isEqualTo(MAIL.text().stripTrailing());
    assertThat(message.getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(message.getSentDate()).isNotNull();
    assertThat(message.getMessageID()).endsWith("@example.com>");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
  }

  @Test
  void aServerIsToldWhoSends() throws Exception {
    int port =
        start(
            builder()
                .requireAuth()
                .authenticationHandlerFactory(
                    new EasyAuthenticationHandlerFactory(
                        (user, password, context) -> {
                          if (!user.equals("shop") || !password.equals("s3cret")) {
                            throw new LoginFailedException();
                          }
                        })));

    new SmtpMailer(settings(port, "EMAIL_HOST_USER", "shop", "EMAIL_HOST_PASSWORD", "s3cret"))
        .send(MAIL);
    assertThat(taken).hasSize(1);

    Mailer wrong =
        new SmtpMailer(settings(port, "EMAIL_HOST_USER", "shop", "EMAIL_HOST_PASSWORD", "guessed"));
    assertThatThrownBy(() -> wrong.send(MAIL))
        .isInstanceOf(MailException.class)
        .hasMessage(
            "The mail server localhost:%d does not let EMAIL_HOST_USER in with"
                + " EMAIL_HOST_PASSWORD.",
            port);
    assertThatThrownBy(() -> new SmtpMailer(settings(port)).send(MAIL))
        .isInstanceOf(MailException.class)
        .hasMessageStartingWith("The mail server localhost:" + port + " did not take a mail: ");
    assertThat(taken).hasSize(1);
  }

  @Test
  void nobodyOnTheWayReadsAlongAfterStartTls(@TempDir Path folder) throws Exception {
    Certificate certificate = Certificate.of("localhost", folder);
    int port =
        start(builder().enableTLS().requireTLS().startTlsSocketFactory(certificate.server()));
    MailSettings settings = settings(port, "EMAIL_USE_TLS", "true");

    new SmtpMailer(settings, certificate.client().getSocketFactory()).send(MAIL);
    assertThat(taken).hasSize(1);

    assertThat(catchThrowable(() -> new SmtpMailer(settings).send(MAIL)))
        .as("nobody vouches for that server")
        .isInstanceOf(MailException.class);
    assertThat(taken).hasSize(1);
  }

  @Test
  void nobodyOnTheWayReadsAlongOverTls(@TempDir Path folder) throws Exception {
    Certificate certificate = Certificate.of("localhost", folder);
    int port = start(builder().serverSocketFactory(certificate.server()));
    MailSettings settings = settings(port, "EMAIL_USE_SSL", "true");

    new SmtpMailer(settings, certificate.client().getSocketFactory()).send(MAIL);

    assertThat(taken).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EMAIL_USE_SSL", "EMAIL_USE_TLS"})
  void anotherServersCertificateIsRefused(String use, @TempDir Path folder) throws Exception {
    Certificate certificate = Certificate.of("other.example.com", folder);
    int port =
        start(
            use.equals("EMAIL_USE_SSL")
                ? builder().serverSocketFactory(certificate.server())
                : builder().enableTLS().startTlsSocketFactory(certificate.server()));
    Mailer mailer =
        new SmtpMailer(settings(port, use, "true"), certificate.client().getSocketFactory());

    assertThatThrownBy(() -> mailer.send(MAIL)).isInstanceOf(MailException.class);
    assertThat(taken).isEmpty();
  }

  @Test
  void nothingIsSentInClearBecauseTheServerHasNoTls() throws Exception {
    int port = start(builder());

    assertThatThrownBy(() -> new SmtpMailer(settings(port, "EMAIL_USE_TLS", "true")).send(MAIL))
        .isInstanceOf(MailException.class)
        .hasMessageContaining("STARTTLS");
    assertThat(taken).isEmpty();
  }

  @Test
  void aServerThatKeepsSilentIsGivenUp() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      Mailer mailer = new SmtpMailer(settings(silent.getLocalPort(), "EMAIL_TIMEOUT", "1"));

      long start = System.nanoTime();
      assertThatThrownBy(() -> mailer.send(MAIL)).isInstanceOf(MailException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
  }

  @Test
  void aServerThatIsNotThereIsNamed() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    assertThatThrownBy(() -> new SmtpMailer(settings(port)).send(MAIL))
        .isInstanceOf(MailException.class)
        .hasMessageContaining("localhost:" + port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@example.com, eve@example.com",
        "friends: ada@example.com, eve@example.com;",
        "ada",
        "@example.com",
        "ada@example.com <eve@example.com> x"
      })
  void aReceiverIsOneAddress(String to) throws Exception {
    Mailer mailer = new SmtpMailer(settings(start(builder())));

    assertThatThrownBy(() -> mailer.send(new Mail("shop@example.com", to, "Hello", "Hello")))
        .isInstanceOf(MailException.class);
    assertThat(taken).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nBcc: eve@example.com", "a\rb", "a\u0085b", "a\u0000b"})
  void aHeaderHoldsOneLine(String text) {
    assertThatThrownBy(() -> new Mail("shop@example.com", "ada@example.com", text, "Hello"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Mail(text, "ada@example.com", "Hello", "Hello"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Mail("shop@example.com", text, "Hello", "Hello"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
