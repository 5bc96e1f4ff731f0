package dev.plectrum.processor.diagnostics;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the name somebody meant. */
public final class Suggestion {
  private Suggestion() {}

  /**
   * {@code Did you mean "title"?}, or the list of what there is when nothing is near, or nothing
   * when there is nothing to choose from.
   */
  public static String of(String wrong, Collection<String> names) {
    if (names.isEmpty()) {
      return "";
    }
    String nearest =
        names.stream()
            .min(
                Comparator.comparingInt((String name) -> distance(wrong, name))
                    .thenComparing(name -> name))
            .orElseThrow();
    int limit = Math.max(2, wrong.length() / 3);
    return distance(wrong, nearest) <= limit
        ? "Did you mean \"" + nearest + "\"?"
        : "There is: " + String.join(", ", names) + ".";
  }

  /** Damerau-Levenshtein (optimal string alignment), case ignored. */
  static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      cost[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      cost[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + same);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
