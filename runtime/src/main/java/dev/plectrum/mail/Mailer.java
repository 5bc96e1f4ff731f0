package dev.plectrum.mail;

import dev.plectrum.config.Settings;

/** Takes mails and sees to it that they get to their receivers. */
@FunctionalInterface
public interface Mailer {
  /**
   * Sends {@code mail}, or takes it to be sent soon.
   *
   * @throws MailException if it is known by now that it cannot be sent
   */
  void send(Mail mail);

  /**
   * What {@code settings} ask for: the server of {@code EMAIL_HOST}, or the console if that is not
   * set.
   *
   * @throws dev.plectrum.config.SettingsException if one of them is wrong
   */
  static Mailer of(Settings settings) {
    MailSettings mail = MailSettings.of(settings);
    return mail.host() == null ? new ConsoleMailer(System.out) : new SmtpMailer(mail);
  }
}
