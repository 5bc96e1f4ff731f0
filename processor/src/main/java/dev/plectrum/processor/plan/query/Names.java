package dev.plectrum.processor.plan.query;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names that are taken in one scope, so that generated ones do not meet them. */
final class Names {
  /** The keywords of Java, and the literals that look like names. */
  private static final Set<String> KEYWORDS =
      Set.of(
          ("abstract assert boolean break byte case catch char class const continue default do"
                  + " double else enum extends false final finally float for goto if implements"
                  + " import instanceof int interface long native new null package private"
                  + " protected public return short static strictfp super switch synchronized this"
                  + " throw throws transient true try void volatile while _")
              .split(" "));

  private final Set<String> taken;

  Names(Collection<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  /** The wanted name, with underscores behind it if it is taken. */
  String claim(String wanted) {
    String name = wanted;
    while (!taken.add(name)) {
      name += "_";
    }
    return name;
  }

  /** {@code unitPrice} as a constant: {@code UNIT_PRICE}. */
  static String constant(String component) {
    return component
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2")
        .toUpperCase(Locale.ROOT);
  }

  /** {@code genre} with a word before it: {@code noGenre}. */
  static String prefixed(String prefix, String component) {
    return prefix + component.substring(0, 1).toUpperCase(Locale.ROOT) + component.substring(1);
  }

  /** A variable for a row of a class: {@code invoiceLine}; {@code row} where that is a keyword. */
  static String variable(String simpleName) {
    int capitals = 0;
    while (capitals < simpleName.length() && Character.isUpperCase(simpleName.charAt(capitals))) {
      capitals++;
    }
    int lowered = capitals <= 1 || capitals == simpleName.length() ? capitals : capitals - 1;
    String name =
        simpleName.substring(0, lowered).toLowerCase(Locale.ROOT) + simpleName.substring(lowered);
    return name.isEmpty() || name.equals("changes") || KEYWORDS.contains(name) ? "row" : name;
  }
}
