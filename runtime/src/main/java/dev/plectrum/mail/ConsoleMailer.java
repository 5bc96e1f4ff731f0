package dev.plectrum.mail;

import java.io.PrintStream;

/** Prints mails instead of sending them, for development. */
public final class ConsoleMailer implements Mailer {
  private static final String LINE = "-".repeat(72);

  private final PrintStream out;

  /** Prints to {@code out}. */
  public ConsoleMailer(PrintStream out) {
    this.out = out;
  }

  @Override
  public void send(Mail mail) {
    out.println(
        String.join(
            System.lineSeparator(),
            LINE,
            "From: " + mail.from(),
            "To: " + mail.to(),
            "Subject: " + mail.subject(),
            "",
            mail.text().stripTrailing(),
            LINE));
    out.flush();
  }
}
