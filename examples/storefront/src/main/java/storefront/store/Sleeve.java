package storefront.store;

import java.util.Locale;

/**
 * The cover of an album, which the Chinook data has none of: a pattern and a palette of the style
 * sheet, always the same for one album, and the first letters of its title.
 *
 * @param look the classes of the element
 * @param initials one or two letters
 */
record Sleeve(String look, String initials) {
  private static final int PATTERNS = 8;
  private static final int PALETTES = 9;

  static Sleeve of(Album album) {
    return of(album.id(), album.title());
  }

  static Sleeve of(long id, String title) {
    // Factors without a divisor in common with the numbers: neighbours differ in both.
    long pattern = id * 3 % PATTERNS;
    long palette = id * 4 % PALETTES;
    return new Sleeve("pattern-" + pattern + " palette-" + palette, initials(title));
  }

  private static String initials(String title) {
    StringBuilder letters = new StringBuilder();
    boolean atStart = true;
    for (int i = 0; i < title.length() && letters.length() < 2; i++) {
      boolean letter = Character.isLetterOrDigit(title.charAt(i));
      if (letter && atStart) {
        letters.append(title.charAt(i));
      }
      atStart = !letter && title.charAt(i) != '\'';
    }
    return letters.toString().toUpperCase(Locale.ROOT);
  }
}
