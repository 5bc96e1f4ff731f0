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

  private static final Pattern WORD = Pattern.compile("[a-z]{3,}");
  private static final Pattern NO_PLURAL =
      Pattern.compile(".*(men|man|us|is|um|on[s]|f|fe|[^aeiou]o|ics|[aeiou]s|x|z|a|i)");
  private static final Pattern IES = Pattern.compile(".*[^aeiou]y");
  private static final Pattern ES = Pattern.compile(".*(ss|ch|sh)");
  private static final Pattern NO_NOUN =
      Pattern.compile("(is|has|can) .*|(.* )?(at|by|for|from|in|of|on|to|with)");
  private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2,}");

  /** The words for a model by its simple name. */
  public static Words of(String simpleName) {
    String one = lower(apart(simpleName, "$1 $2").replace('_', ' ').strip());
    String last = one.substring(one.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    String stem = one.substring(0, one.length() - 1);
    if (IRREGULAR.contains(last) || !matches(WORD, last) || matches(NO_PLURAL, last)) {
      return new Words(one, "{@code " + simpleName + "} rows");
    }
    if (matches(IES, last)) {
      return new Words(one, stem + "ies");
    }
    return new Words(one, matches(ES, last) ? one + "es" : one + "s");
  }

  /** {@code the unit price} for {@code unitPrice}; the name itself where that reads badly. */
  public static String the(String component) {
    String words = of(component).one();
    return matches(NO_NOUN, words) ? "{@code " + component + "}" : "the " + words;
  }

  /** Whether the words of a component can follow an article: not {@code startsAt}. */
  static boolean isNoun(String component) {
    return !matches(NO_NOUN, of(component).one());
  }

  /** A name with what {@code between} says wherever one of its words ends and another begins. */
  static String apart(String name, String between) {
    String apart = AFTER_SMALL.matcher(name).replaceAll(between);
    return WITHIN_CAPITALS.matcher(apart).replaceAll(between);
  }

  private static boolean matches(Pattern pattern, String words) {
    return pattern.matcher(words).matches();
  }

  private static String lower(String words) {
    StringBuilder text = new StringBuilder();
    for (String word : words.split(" ")) {
      text.append(text.isEmpty() ? "" : " ")
          .append(matches(CAPITALS, word) ? word : word.toLowerCase(Locale.ROOT));
    }
    return text.toString();
  }
}
