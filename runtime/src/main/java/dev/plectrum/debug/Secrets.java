package dev.plectrum.debug;

import java.util.regex.Pattern;

/** Hides what nobody should read over a developer's shoulder, or in a screenshot of theirs. */
final class Secrets {
  /** What stands for a value that is hidden, however long that is. */
  static final String HIDDEN = "********";

  private static final Pattern NAME =
      Pattern.compile(
          "secret|passw|pwd|passphrase|token|key|auth|credential|signature|session|csrf|cookie"
              + "|salt|private|pin$",
          Pattern.CASE_INSENSITIVE);

  /** The password in a URL. */
  private static final Pattern IN_URL = Pattern.compile("(?<=://)([^/\\s:@]*):[^/\\s@]*@");

  /** A parameter of a URL that has a telling name. */
  private static final Pattern IN_QUERY =
      Pattern.compile("(?i)([?&;][^=&;]*(?:secret|passw|token|key)[^=&;]*=)[^&;\\s]*");

  private Secrets() {}

  /** {@code value}, unless its name says that it is secret. */
  static String masked(String name, String value) {
    return NAME.matcher(name).find() ? HIDDEN : masked(value);
  }

  /** {@code text} without the passwords of the URLs in it. */
  static String masked(String text) {
    String url = IN_URL.matcher(text).replaceAll("$1:" + HIDDEN + "@");
    return IN_QUERY.matcher(url).replaceAll("$1" + HIDDEN);
  }
}
