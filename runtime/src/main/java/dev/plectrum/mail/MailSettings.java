package dev.plectrum.mail;

import dev.plectrum.config.Settings;
import dev.plectrum.config.SettingsException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The settings of mails; the names are Django's.
 *
 * @param from {@code DEFAULT_FROM_EMAIL}: the sender of mails, with a name or without: {@code Shop
 *     <shop@example.com>}
 * @param host {@code EMAIL_HOST}: the server that takes mails; null if they are printed instead
 * @param port {@code EMAIL_PORT}: its port; 587 with {@code EMAIL_USE_TLS}, 465 with {@code
 *     EMAIL_USE_SSL}, 25 otherwise
 * @param user {@code EMAIL_HOST_USER}: who signs in there; null for nobody
 * @param password {@code EMAIL_HOST_PASSWORD}: with what
 * @param encryption {@code EMAIL_USE_TLS} or {@code EMAIL_USE_SSL}
 * @param timeout {@code EMAIL_TIMEOUT}: for how long the server may keep silent
 */
public record MailSettings(
    String from,
    @Nullable String host,
    int port,
    @Nullable String user,
    @Nullable String password,
    Encryption encryption,
    Duration timeout) {
  private static final int SMTP = 25;
  private static final int SUBMISSION = 587;
  private static final int SUBMISSIONS = 465;
  private static final int SECONDS = 10;
  private static final String SENDER = "webmaster@localhost";

  /** Who on the way may read a mail. */
  public enum Encryption {
    /** Everybody. */
    NONE,

    /** Nobody, after the server has been asked for it; mails are not sent if it refuses. */
    STARTTLS,

    /** Nobody, from the first byte on. */
    TLS
  }

  /**
   * Reads and checks the settings.
   *
   * @throws SettingsException if one of them is wrong
   */
  public static MailSettings of(Settings settings) {
    Encryption encryption = encryption(settings);
    String user = settings.text("EMAIL_HOST_USER");
    String password = settings.text("EMAIL_HOST_PASSWORD");
    if ((user == null) != (password == null)) {
      throw new SettingsException(
          "EMAIL_HOST_USER and EMAIL_HOST_PASSWORD belong together: set both, or neither.");
    }
    String from = settings.text("DEFAULT_FROM_EMAIL", SENDER);
    // What reads addresses is a library that a site without mails need not load.
    if (!from.equals(SENDER) && !Addresses.isOne(from)) {
      throw new SettingsException(
          "The setting DEFAULT_FROM_EMAIL must be an address like shop@example.com or Shop"
              + " <shop@example.com>, not \""
              + from
              + "\".");
    }
    return new MailSettings(
        from,
        settings.text("EMAIL_HOST"),
        settings.integer("EMAIL_PORT", port(encryption), 1, 65535),
        user,
        password,
        encryption,
        Duration.ofSeconds(settings.integer("EMAIL_TIMEOUT", SECONDS, 1, 3600)));
  }

  private static Encryption encryption(Settings settings) {
    boolean startTls = settings.flag("EMAIL_USE_TLS", false);
    boolean tls = settings.flag("EMAIL_USE_SSL", false);
    if (startTls && tls) {
      throw new SettingsException(
          "EMAIL_USE_TLS and EMAIL_USE_SSL exclude each other: the former asks for TLS on a plain"
              + " connection, the latter begins with it.");
    }
    return startTls ? Encryption.STARTTLS : tls ? Encryption.TLS : Encryption.NONE;
  }

  private static int port(Encryption encryption) {
    return switch (encryption) {
      case NONE -> SMTP;
      case STARTTLS -> SUBMISSION;
      case TLS -> SUBMISSIONS;
    };
  }

  /** Without the password, which has no place in a log. */
  @Override
  public String toString() {
    return "MailSettings[from=" + from + ", host=" + host + ", port=" + port + "]";
  }
}
