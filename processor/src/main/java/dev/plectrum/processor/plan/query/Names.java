package dev.plectrum.processor.plan.query;

import dev.plectrum.processor.model.JavaWords;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names that are taken in one scope, so that generated ones do not meet them. */
final class Names {
  /** The keywords of Java, and the literals that look like names. */
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
    return Words.apart(component, "$1_$2").toUpperCase(Locale.ROOT);
  }

  /** {@code genre} with a word before it: {@code noGenre}. */
  static String prefixed(String prefix, String component) {
    return prefix + component.substring(0, 1).toUpperCase(Locale.ROOT) + component.substring(1);
  }

  /** A variable for a row of a class: {@code invoiceLine}; {@code row} where that is a keyword. */
  static String variable(String simpleName) {
    String name = JavaWords.lowered(simpleName);
    return name.isEmpty() || name.equals("changes") || JavaWords.isKeyword(name) ? "row" : name;
  }
}
