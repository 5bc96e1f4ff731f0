package dev.plectrum.auth;

import dev.plectrum.signing.SecretKeys;
import dev.plectrum.signing.Signer;
import java.time.Duration;

/**
 * The tokens in mails by which somebody may choose another password. Nothing is stored: the
 * signature covers what changes when one is used, the password and the last sign-in.
 */
final class ResetTokens {
  private final Signer signer;
  private final Duration timeout;

  ResetTokens(SecretKeys keys, Duration timeout) {
    this.signer = new Signer(keys, "auth.reset");
    this.timeout = timeout;
  }

  /** A token for {@code user}: the time and the signature. */
  String make(Account user) {
    return signer.sign(state(user)).substring(state(user).length() + 1);
  }

  /** Whether {@code token} was made for {@code user}, not long ago, and has not been used. */
  boolean isValid(Account user, String token) {
    return signer
        .unsign(state(user) + ":" + token, timeout)
        .filter(state(user)::equals)
        .isPresent();
  }

  private static String state(Account user) {
    return Fingerprints.digest(
        String.join(
            "\n",
            user.key().toString(),
            user.password(),
            String.valueOf(user.lastLogin()),
            user.email()));
  }
}
