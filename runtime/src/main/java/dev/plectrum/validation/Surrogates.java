package dev.plectrum.validation;

/** Halves of surrogate pairs, which a Java string can hold and UTF-8 cannot. */
public final class Surrogates {
  private static final char REPLACEMENT = '\uFFFD';

  private Surrogates() {}

  /** Whether {@code text} holds a half without its other half. */
  public static boolean broken(String text) {
    return firstBroken(text) >= 0;
  }

  /** {@code text} with U+FFFD for every half without its other half. */
  public static String replaced(String text) {
    int first = firstBroken(text);
    if (first < 0) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text);
    for (int i = first; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < clean.length()
          && Character.isLowSurrogate(clean.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        clean.setCharAt(i, REPLACEMENT);
      }
    }
    return clean.toString();
  }

  private static int firstBroken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else {
        return i;
      }
    }
    return -1;
  }
}
