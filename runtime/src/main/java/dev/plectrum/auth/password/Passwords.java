package dev.plectrum.auth.password;

import dev.plectrum.config.Settings;
import dev.plectrum.config.SettingsException;
import java.util.List;

/**
 * The site's passwords: one hasher for new ones, and those whose hashes are still understood; an
 * idea and a notation of Django's {@code PASSWORD_HASHERS}.
 */
public final class Passwords {
  /** The longest password that is looked at, in characters; hashing more would only cost time. */
  public static final int LONGEST = 4096;

  /** What stands in place of a hash of somebody who cannot sign in with a password. */
  private static final String UNUSABLE = "!";

  private final PasswordHasher preferred;
  private final List<PasswordHasher> known;

  Passwords(PasswordHasher preferred, List<PasswordHasher> known) {
    this.preferred = preferred;
    this.known = known;
  }

  /**
   * As the settings say: {@code PASSWORD_HASHER} is {@code pbkdf2_sha256} or {@code argon2}, and
   * {@code PASSWORD_ITERATIONS} what the former takes.
   *
   * @throws SettingsException if they say anything else, or argon2 without its library
   */
  public static Passwords of(Settings settings) {
    int iterations =
        settings.integer("PASSWORD_ITERATIONS", Pbkdf2Hasher.ITERATIONS, 1, 20_000_000);
    String hasher = settings.text("PASSWORD_HASHER", "pbkdf2_sha256");
    return switch (hasher) {
      case "pbkdf2_sha256" -> pbkdf2(iterations);
      case "argon2" -> {
        if (!Argon2Hasher.isAvailable()) {
          throw new SettingsException("PASSWORD_HASHER=argon2 needs " + Argon2Hasher.LIBRARY + ".");
        }
        yield argon2();
      }
      default ->
          throw new SettingsException(
              "The setting PASSWORD_HASHER must be pbkdf2_sha256 or argon2, not \"%s\"."
                  .formatted(hasher));
    };
  }

  /**
   * New passwords by PBKDF2.
   *
   * @param iterations at least 1; tests want few, everybody else {@link #iterations()}
   */
  public static Passwords pbkdf2(int iterations) {
    Pbkdf2Hasher pbkdf2 = new Pbkdf2Hasher(iterations);
    return new Passwords(pbkdf2, List.of(pbkdf2, new Argon2Hasher()));
  }

  /** New passwords by Argon2id. */
  public static Passwords argon2() {
    Argon2Hasher argon2 = new Argon2Hasher();
    return new Passwords(argon2, List.of(argon2, new Pbkdf2Hasher(Pbkdf2Hasher.ITERATIONS)));
  }

  /** The iterations that Django's current release uses. */
  public static int iterations() {
    return Pbkdf2Hasher.ITERATIONS;
  }

  /**
   * The text to store for {@code password}.
   *
   * @throws IllegalArgumentException if it is longer than {@link #LONGEST}
   */
  public String encode(String password) {
    if (password.length() > LONGEST) {
      throw new IllegalArgumentException("The password is too long.");
    }
    return preferred.encode(password);
  }

  /** Text that no password fits. */
  public String unusable() {
    return UNUSABLE + Salt.next() + Salt.next();
  }

  /** Whether a password can fit {@code encoded} at all. */
  public boolean isUsable(String encoded) {
    return known.stream().anyMatch(hasher -> encoded.startsWith(hasher.algorithm() + "$"));
  }

  /** Whether {@code encoded} was made from {@code password}. */
  public boolean verify(String password, String encoded) {
    if (password.length() > LONGEST) {
      return false;
    }
    for (PasswordHasher hasher : known) {
      if (encoded.startsWith(hasher.algorithm() + "$")) {
        return hasher.verify(password, encoded);
      }
    }
    return false;
  }

  /**
   * Whether {@code encoded} should be made anew the next time the password is at hand: by another
   * algorithm, or at a higher cost.
   */
  public boolean mustUpdate(String encoded) {
    return !encoded.startsWith(preferred.algorithm() + "$") || preferred.mustUpdate(encoded);
  }

  /** Spends the time that a hash of an older, weaker kind saved when it was refused. */
  public void harden(String password, String encoded) {
    if (password.length() > LONGEST) {
      return;
    }
    if (!isUsable(encoded)) {
      preferred.encode(password);
    } else if (encoded.startsWith(preferred.algorithm() + "$")) {
      preferred.harden(password, encoded);
    }
  }

  /** Takes as long as {@link #verify} does, so that nobody can tell an unknown user by the time. */
  public void verifyNobody(String password) {
    if (password.length() <= LONGEST) {
      preferred.encode(password);
    }
  }
}
