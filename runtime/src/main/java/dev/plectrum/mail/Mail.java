package dev.plectrum.mail;

/**
 * A mail of plain text.
 *
 * @param from the address of the sender
 * @param to the address of the receiver
 * @param subject one line
 * @param text what it says
 */
public record Mail(String from, String to, String subject, String text) {
  /**
   * A mail.
   *
   * @throws IllegalArgumentException if an address or the subject has more than one line, which
   *     could smuggle in headers
   */
  public Mail {
    if ((from + to + subject).chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A header of a mail must be one line of text.");
    }
  }
}
