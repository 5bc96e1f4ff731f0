package dev.plectrum.mail;

/** Takes mails and sees to it that they get to their receivers. */
@FunctionalInterface
public interface Mailer {
  /** Sends {@code mail}, or takes it to be sent soon. */
  void send(Mail mail);
}
