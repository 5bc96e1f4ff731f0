package dev.plectrum.auth.password;

/**
 * One way to turn a password into text that can be stored: the algorithm's name, its parameters, a
 * salt and the hash, with {@code $} between them, in the notation of Django's hashers.
 */
interface PasswordHasher {
  /** What its hashes begin with: {@code pbkdf2_sha256}. */
  String algorithm();

  /** The hash of {@code password} with a new salt. */
  String encode(String password);

  /**
   * Whether {@code encoded} was made from {@code password}; takes as long for a wrong password as
   * for the right one. False if {@code encoded} is not in this hasher's notation.
   */
  boolean verify(String password, String encoded);

  /** Whether {@code encoded} is weaker than what {@link #encode} gives today. */
  boolean mustUpdate(String encoded);

  /**
   * Spends the time that {@code encoded} saved by being weaker than today's hashes, so that nobody
   * can tell a user who has not signed in for long by a quick refusal.
   */
  void harden(String password, String encoded);
}
