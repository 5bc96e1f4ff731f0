package dev.plectrum.auth;

import dev.plectrum.signing.SecretKeys;
import dev.plectrum.signing.Signer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * What a session keeps of its user's password, to end when that is changed. Nobody can make one who
 * does not know the secret key, not even with the database in hand.
 */
final class Fingerprints {
  /** Sessions have an end of their own. */
  private static final Duration EVER = Duration.ofDays(36_500);

  private final Signer signer;

  Fingerprints(SecretKeys keys) {
    this.signer = new Signer(keys, "auth.session");
  }

  String make(Account user) {
    return signer.sign(digest(user.password()));
  }

  boolean isOf(Account user, String fingerprint) {
    return signer.unsign(fingerprint, EVER).filter(digest(user.password())::equals).isPresent();
  }

  /** 64 hexadecimal digits that say nothing about {@code text}. */
  static String digest(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
