package dev.plectrum.auth.password;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a new password must be like: Django's four validators, with its messages. */
public final class PasswordRules {
  private static final int SHORTEST = 8;

  /** A password this similar to something known about its user is refused. */
  private static final double SIMILAR = 0.7;

  private PasswordRules() {}

  /** What the rules demand, a sentence each, for the page that asks for a password. */
  public static List<String> help() {
    return List.of(
        "Your password can’t be too similar to your other personal information.",
        "Your password must contain at least " + SHORTEST + " characters.",
        "Your password can’t be a commonly used password.",
        "Your password can’t be entirely numeric.");
  }

  /**
   * What is wrong with {@code password}; empty if nothing is.
   *
   * @param known what is known about its user, by name: {@code "email address"}
   */
  public static List<String> check(String password, Map<String, String> known) {
    List<String> problems = new ArrayList<>();
    new LinkedHashMap<>(known)
        .forEach(
            (name, value) -> {
              if (problems.isEmpty() && isSimilar(password, value)) {
                problems.add("The password is too similar to the " + name + ".");
              }
            });
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      problems.add(
          "This password is too short. It must contain at least " + SHORTEST + " characters.");
    }
    if (length > Passwords.LONGEST) {
      problems.add(
          "This password is too long. It must contain at most "
              + Passwords.LONGEST
              + " characters.");
    }
    if (CommonPasswords.contains(password)) {
      problems.add("This password is too common.");
    }
    if (!password.isEmpty() && password.codePoints().allMatch(Character::isDigit)) {
      problems.add("This password is entirely numeric.");
    }
    return problems;
  }

  private static boolean isSimilar(String password, String value) {
    String typed = password.toLowerCase(Locale.ROOT);
    String whole = value.toLowerCase(Locale.ROOT);
    List<String> parts = new ArrayList<>(List.of(whole.split("\\W+")));
    parts.add(whole);
    return parts.stream().anyMatch(part -> !exceeds(typed, part) && ratio(typed, part) >= SIMILAR);
  }

  /** Whether {@code part} is too short to be similar to the password, whatever its letters. */
  private static boolean exceeds(String password, String part) {
    return part.isEmpty() || (password.length() >= 10 * part.length());
  }

  /** Letters in common, whatever their order, as {@code difflib} has it in {@code quick_ratio}. */
  private static double ratio(String a, String b) {
    Map<Character, Integer> letters = new HashMap<>();
    for (char c : b.toCharArray()) {
      letters.merge(c, 1, Integer::sum);
    }
    int common = 0;
    for (char c : a.toCharArray()) {
      if (letters.merge(c, -1, Integer::sum) >= 0) {
        common++;
      }
    }
    return a.length() + b.length() == 0 ? 0 : 2.0 * common / (a.length() + b.length());
  }
}
