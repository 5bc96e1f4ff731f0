package dev.plectrum.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs texts, so that they can be given to somebody and are known again when they come back,
 * unchanged and not too old: {@code value:time:signature}, with HMAC-SHA256, as Django's {@code
 * TimestampSigner} does. Anyone can read what is signed.
 */
public final class Signer {
  private static final char SEPARATOR = ':';
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeys keys;
  private final String salt;
  private final Clock clock;

  /**
   * A signer for one purpose.
   *
   * @param salt names the purpose, {@code "auth.reset"}; what was signed for another is no good
   */
  public Signer(SecretKeys keys, String salt) {
    this(keys, salt, Clock.systemUTC());
  }

  Signer(SecretKeys keys, String salt, Clock clock) {
    this.keys = keys;
    this.salt = salt;
    this.clock = clock;
  }

  /** {@code value} with the time and a signature of both. */
  public String sign(String value) {
    String timed = value + SEPARATOR + base62(clock.instant().getEpochSecond());
    return timed + SEPARATOR + signature(keys.current(), timed);
  }

  /** What was signed, at most {@code maxAge} ago; empty if it was not signed here. */
  public Optional<String> unsign(String signed, Duration maxAge) {
    int end = signed.lastIndexOf(SEPARATOR);
    int middle = end < 0 ? -1 : signed.lastIndexOf(SEPARATOR, end - 1);
    if (middle < 0) {
      return Optional.empty();
    }
    String timed = signed.substring(0, end);
    byte[] signature = bytes(signed.substring(end + 1));
    boolean good = false;
    for (String key : keys.all()) {
      good |= MessageDigest.isEqual(bytes(signature(key, timed)), signature);
    }
    if (!good) {
      return Optional.empty();
    }
    Instant made = Instant.ofEpochSecond(number(timed.substring(middle + 1)));
    return made.plus(maxAge).isBefore(clock.instant())
        ? Optional.empty()
        : Optional.of(signed.substring(0, middle));
  }

  private String signature(String key, String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] derived = digest.digest(bytes(salt + "signer" + key));
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(derived, ALGORITHM));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(text)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String base62(long number) {
    StringBuilder digits = new StringBuilder();
    for (long rest = number; rest > 0; rest /= DIGITS.length()) {
      digits.append(DIGITS.charAt((int) (rest % DIGITS.length())));
    }
    return digits.reverse().toString();
  }

  /** Reads what {@link #base62} wrote; it has been signed, so it is a number. */
  private static long number(String base62) {
    long number = 0;
    for (int i = 0; i < base62.length(); i++) {
      number = number * DIGITS.length() + DIGITS.indexOf(base62.charAt(i));
    }
    return number;
  }
}
