package dev.plectrum.processor.plan.route;

import dev.plectrum.processor.model.JavaWords;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Gives out names that are Java identifiers and have not been given out before. */
public final class Names {
  private final Set<String> taken;

  /** Names other than these. */
  public Names(Collection<String> reserved) {
    taken = new HashSet<>(reserved);
  }

  /** This name, or the nearest one that is free: {@code tracks}, {@code tracks2}, … */
  public String free(String wish) {
    String name = JavaWords.isKeyword(wish) ? wish + "Path" : wish;
    String candidate = name;
    for (int number = 2; !taken.add(candidate); number++) {
      candidate = name + number;
    }
    return candidate;
  }

  /**
   * A path in camel case: {@code /api/tracks/{id}} is {@code apiTracksId}, {@code /} is {@code
   * index}.
   */
  public static String camelCase(String path) {
    StringBuilder name = new StringBuilder();
    boolean upper = false;
    for (int character : path.codePoints().toArray()) {
      if (character > 127 || !Character.isLetterOrDigit(character)) {
        upper = name.length() > 0;
      } else if (upper) {
        name.appendCodePoint(Character.toUpperCase(character));
        upper = false;
      } else {
        name.appendCodePoint(name.length() == 0 ? Character.toLowerCase(character) : character);
      }
    }
    if (name.length() == 0) {
      return "index";
    }
    return Character.isDigit(name.charAt(0)) ? "path" + name : name.toString();
  }
}
