package dev.plectrum.auth.password;

import java.util.List;

/** What of a hash can be shown to whoever administers users: how it was made, and hardly more. */
public final class HashSummary {
  private static final int SHOWN = 6;

  private HashSummary() {}

  /** The algorithm, what it costs, and the beginnings of salt and hash. */
  public static String of(String encoded) {
    String[] parts = encoded.split("\\$");
    if (encoded.isEmpty() || encoded.startsWith("!")) {
      return "No password set.";
    }
    if (encoded.startsWith("pbkdf2_") && parts.length == 4) {
      return String.join(
          ", ",
          List.of(
              "algorithm: " + parts[0],
              "iterations: " + parts[1],
              "salt: " + masked(parts[2]),
              "hash: " + masked(parts[3])));
    }
    if (encoded.startsWith("argon2$") && parts.length == 6) {
      return String.join(
          ", ",
          List.of(
              "algorithm: argon2",
              "variety: " + parts[1],
              "version: " + parts[2].replace("v=", ""),
              "cost: " + parts[3].replace(",", " "),
              "salt: " + masked(parts[4]),
              "hash: " + masked(parts[5])));
    }
    return "Invalid password format or unknown hashing algorithm.";
  }

  private static String masked(String text) {
    int shown = Math.min(SHOWN, text.length());
    return text.substring(0, shown) + "*".repeat(text.length() - shown);
  }
}
