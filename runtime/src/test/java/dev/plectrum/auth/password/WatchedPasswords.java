package dev.plectrum.auth.password;

import java.util.List;

/** Passwords that say when one of them is about to be hashed. */
public final class WatchedPasswords {
  private WatchedPasswords() {}

  /** By PBKDF2; {@code listener} is called by every thread before it hashes. */
  public static Passwords pbkdf2(int iterations, Runnable listener) {
    PasswordHasher hasher = new Watched(new Pbkdf2Hasher(iterations), listener);
    return new Passwords(hasher, List.of(hasher));
  }

  private record Watched(PasswordHasher hasher, Runnable listener) implements PasswordHasher {
    @Override
    public String algorithm() {
      return hasher.algorithm();
    }

    @Override
    public String encode(String password) {
      listener.run();
      return hasher.encode(password);
    }

    @Override
    public boolean verify(String password, String encoded) {
      listener.run();
      return hasher.verify(password, encoded);
    }

    @Override
    public boolean mustUpdate(String encoded) {
      return hasher.mustUpdate(encoded);
    }

    @Override
    public void harden(String password, String encoded) {
      hasher.harden(password, encoded);
    }
  }
}
