package dev.plectrum.processor.plan.query;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What people call the rows of a model.
 *
 * @param one {@code invoice line}
 * @param many {@code invoice lines}; {@code {@code Sheep} rows} where the plural is not obvious
 */
public record Words(String one, String many) {
  /** Words with a plural that no rule gives, or without one. */
  private static final Set<String> IRREGULAR =
      Set.of(
          "advice",
          "analysis",
          "baggage",
          "bus",
          "cattle",
          "child",
          "crisis",
          "criterion",
          "data",
          "deer",
          "equipment",
          "evidence",
          "feedback",
          "fish",
          "foot",
          "furniture",
          "goose",
          "hardware",
          "information",
          "knowledge",
          "luggage",
          "media",
          "money",
          "mouse",
          "music",
          "news",
          "ox",
          "person",
          "police",
          "research",
          "sheep",
          "software",
          "staff",
          "stock",
          "tooth",
          "traffic",
          "quiz");

  private static final Pattern AFTER_SMALL = Pattern.compile("([a-z0-9])([A-Z])");
  private static final Pattern WITHIN_CAPITALS = Pattern.compile("([A-Z]+)([A-Z][a-z])");

  /** The words for a model by its simple name. */
  public static Words of(String simpleName) {
    String apart = AFTER_SMALL.matcher(simpleName).replaceAll("$1 $2");
    String one =
        lower(WITHIN_CAPITALS.matcher(apart).replaceAll("$1 $2").replace('_', ' ').strip());
    String last = one.substring(one.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    String stem = one.substring(0, one.length() - 1);
    if (IRREGULAR.contains(last)
        || !last.matches("[a-z]{3,}")
        || last.matches(".*(men|man|us|is|um|on[s]|f|fe|[^aeiou]o|ics|[aeiou]s|x|z|a|i)")) {
      return new Words(one, "{@code " + simpleName + "} rows");
    }
    if (last.matches(".*[^aeiou]y")) {
      return new Words(one, stem + "ies");
    }
    return new Words(one, last.matches(".*(ss|ch|sh)") ? one + "es" : one + "s");
  }

  /** {@code the unit price} for {@code unitPrice}; the name itself where that reads badly. */
  public static String the(String component) {
    return isNoun(component) ? "the " + of(component).one() : "{@code " + component + "}";
  }

  /** Whether the words of a component can follow an article: not {@code startsAt}. */
  static boolean isNoun(String component) {
    return !of(component).one().matches("(is|has|can) .*|(.* )?(at|by|for|from|in|of|on|to|with)");
  }

  private static String lower(String words) {
    StringBuilder text = new StringBuilder();
    for (String word : words.split(" ")) {
      text.append(text.isEmpty() ? "" : " ")
          .append(word.matches("[A-Z]{2,}") ? word : word.toLowerCase(Locale.ROOT));
    }
    return text.toString();
  }
}
