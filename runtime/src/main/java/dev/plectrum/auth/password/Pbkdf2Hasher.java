package dev.plectrum.auth.password;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * PBKDF2 with HMAC-SHA-256 (RFC 8018), Django's default: {@code
 * pbkdf2_sha256$1200000$<salt>$<base64>}. Reads the hashes of a Django database as they are.
 */
final class Pbkdf2Hasher implements PasswordHasher {
  /** What Django 6.0 uses. */
  static final int ITERATIONS = 1_200_000;

  private static final int BITS = 256;

  private final int iterations;

  Pbkdf2Hasher(int iterations) {
    this.iterations = iterations;
  }

  @Override
  public String algorithm() {
    return "pbkdf2_sha256";
  }

  @Override
  public String encode(String password) {
    String salt = Salt.next();
    byte[] hash = derive(password, salt, iterations);
    return new Encoded(iterations, salt, hash).text();
  }

  @Override
  public boolean verify(String password, String encoded) {
    Encoded stored = Encoded.parse(encoded);
    return stored != null
        && MessageDigest.isEqual(stored.hash, derive(password, stored.salt, stored.iterations));
  }

  @Override
  public boolean mustUpdate(String encoded) {
    Encoded stored = Encoded.parse(encoded);
    return stored == null || stored.iterations < iterations || stored.salt.length() < Salt.LENGTH;
  }

  @Override
  public void harden(String password, String encoded) {
    Encoded stored = Encoded.parse(encoded);
    if (stored != null && stored.iterations < iterations) {
      derive(password, stored.salt, iterations - stored.iterations);
    }
  }

  private static byte[] derive(String password, String salt, int iterations) {
    PBEKeySpec key =
        new PBEKeySpec(
            password.toCharArray(), salt.getBytes(StandardCharsets.UTF_8), iterations, BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK has no PBKDF2WithHmacSHA256.", e);
    } finally {
      key.clearPassword();
    }
  }

  /** The parts of a stored hash. */
  private record Encoded(int iterations, String salt, byte[] hash) {
    /** Beyond this a stored hash is no hash but an attempt to keep the processor busy. */
    private static final int MOST_ITERATIONS = 20_000_000;

    static @Nullable Encoded parse(String encoded) {
      String[] parts = encoded.split("\\$", -1);
      if (parts.length != 4 || !parts[0].equals("pbkdf2_sha256") || parts[2].isEmpty()) {
        return null;
      }
      try {
        int iterations = Integer.parseInt(parts[1]);
        return iterations < 1 || iterations > MOST_ITERATIONS
            ? null
            : new Encoded(iterations, parts[2], Base64.getDecoder().decode(parts[3]));
      } catch (IllegalArgumentException e) {
        return null;
      }
    }

    String text() {
      return "pbkdf2_sha256$"
          + iterations
          + "$"
          + salt
          + "$"
          + Base64.getEncoder().encodeToString(hash);
    }
  }
}
