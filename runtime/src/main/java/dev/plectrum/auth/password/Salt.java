package dev.plectrum.auth.password;

import java.security.SecureRandom;

/** Salts of 22 letters and digits, about 131 bits, as Django makes them. */
final class Salt {
  static final int LENGTH = 22;

  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  private static final SecureRandom RANDOM = new SecureRandom();

  private Salt() {}

  static String next() {
    StringBuilder salt = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      salt.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return salt.toString();
  }
}
