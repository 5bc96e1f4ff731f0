package dev.plectrum.mail;

import dev.plectrum.mail.MailSettings.Encryption;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Hands mails to a server, one connection for each. */
public final class SmtpMailer implements Mailer {
  private final MailSettings settings;
  private final String host;
  private final Session session;

  /**
   * Sends by the server that {@code settings} name.
   *
   * @throws NullPointerException if they name none
   */
  public SmtpMailer(MailSettings settings) {
    this(settings, null);
  }

  /** Trusts the servers that {@code sockets} trust. */
  SmtpMailer(MailSettings settings, @Nullable SSLSocketFactory sockets) {
    this.settings = settings;
    this.host = Objects.requireNonNull(settings.host(), "EMAIL_HOST");
    Properties properties = properties();
    if (sockets != null) {
      properties.put("mail.smtp.ssl.socketFactory", sockets);
    }
    this.session = Session.getInstance(properties);
  }

  private Properties properties() {
    Properties properties = new Properties();
    String timeout = Long.toString(settings.timeout().toMillis());
    properties.put("mail.smtp.connectiontimeout", timeout);
    properties.put("mail.smtp.timeout", timeout);
    properties.put("mail.smtp.writetimeout", timeout);
    properties.put("mail.smtp.auth", Boolean.toString(settings.user() != null));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    Encryption encryption = settings.encryption();
    properties.put("mail.smtp.ssl.enable", Boolean.toString(encryption == Encryption.TLS));
    String startTls = Boolean.toString(encryption == Encryption.STARTTLS);
    properties.put("mail.smtp.starttls.enable", startTls);
    properties.put("mail.smtp.starttls.required", startTls);
    // Otherwise the ids of mails would tell the name of this machine.
    properties.put("mail.from", settings.from());
    return properties;
  }

  /**
   * Sends {@code mail} and returns when the server has taken it.
   *
   * @throws MailException if it does not, or not in time
   */
  @Override
  public void send(Mail mail) {
    try {
      MimeMessage message = message(mail);
      try (Transport transport = session.getTransport("smtp")) {
        transport.connect(host, settings.port(), settings.user(), settings.password());
        transport.sendMessage(message, message.getAllRecipients());
      }
    } catch (AuthenticationFailedException e) {
      throw new MailException(
          server() + " does not let EMAIL_HOST_USER in with EMAIL_HOST_PASSWORD.", e);
    } catch (MessagingException e) {
      throw new MailException(server() + " did not take a mail: " + e.getMessage(), e);
    }
  }

  private String server() {
    return "The mail server " + host + ":" + settings.port();
  }

  private MimeMessage message(Mail mail) throws MessagingException {
    String utf8 = StandardCharsets.UTF_8.name();
    MimeMessage message = new MimeMessage(session);
    message.setFrom(Addresses.one(mail.from()));
    message.setRecipient(RecipientType.TO, Addresses.one(mail.to()));
    message.setSubject(mail.subject(), utf8);
    message.setText(mail.text(), utf8);
    message.setSentDate(new Date());
    // So that nobody's notice of absence comes back.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    return message;
  }
}
