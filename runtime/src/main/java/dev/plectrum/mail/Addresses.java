package dev.plectrum.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/** Reads addresses of mails as people write them. */
final class Addresses {
  private Addresses() {}

  /** Whether {@code text} is one address, with a name or without. */
  static boolean isOne(String text) {
    try {
      one(text);
      return true;
    } catch (AddressException e) {
      return false;
    }
  }

  /**
   * The one address that {@code text} is.
   *
   * @throws AddressException if it is none, or several
   */
  static InternetAddress one(String text) throws AddressException {
    InternetAddress address = new InternetAddress(text, true);
    String plain = address.getAddress();
    String whole = text.strip();
    if (address.isGroup() || !whole.equals(plain) && !whole.endsWith("<" + plain + ">")) {
      throw new AddressException("Not one address", text);
    }
    try {
      // Names in other letters than ASCII's travel encoded.
      address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("Every Java knows UTF-8.", e);
    }
    return address;
  }
}
