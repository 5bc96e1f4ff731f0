package dev.plectrum.processor.model;

import java.util.Locale;
import java.util.Set;

/** What Java says about names, for those who know no compiler. */
public final class JavaWords {
  /** The keywords, and the literals that look like names. */
  private static final Set<String> KEYWORDS =
      Set.of(
          ("abstract assert boolean break byte case catch char class const continue default do"
                  + " double else enum extends false final finally float for goto if implements"
                  + " import instanceof int interface long native new null package private"
                  + " protected public return short static strictfp super switch synchronized this"
                  + " throw throws transient true try void volatile while _")
              .split(" "));

  private JavaWords() {}

  /** Whether nothing can be called this. */
  public static boolean isKeyword(String word) {
    return KEYWORDS.contains(word);
  }

  /** Whether a parameter could be called this. */
  public static boolean isName(String text) {
    return !text.isEmpty()
        && Character.isJavaIdentifierStart(text.codePointAt(0))
        && text.codePoints().allMatch(Character::isJavaIdentifierPart)
        && !isKeyword(text);
  }

  /**
   * A class's name as that of a variable: {@code invoiceLine}, {@code url}, {@code httpRequest}.
   */
  public static String lowered(String simpleName) {
    int capitals = 0;
    while (capitals < simpleName.length() && Character.isUpperCase(simpleName.charAt(capitals))) {
      capitals++;
    }
    int lowered = capitals <= 1 || capitals == simpleName.length() ? capitals : capitals - 1;
    return simpleName.substring(0, lowered).toLowerCase(Locale.ROOT)
        + simpleName.substring(lowered);
  }

  /** A path of two names as one word: {@code addressStreet} for {@code address.street}. */
  public static String joined(String path) {
    int dot = path.indexOf('.');
    return dot < 0 || dot == path.length() - 1
        ? path
        : path.substring(0, dot)
            + path.substring(dot + 1, dot + 2).toUpperCase(Locale.ROOT)
            + path.substring(dot + 2);
  }
}
