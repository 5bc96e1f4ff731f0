package dev.plectrum.management;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names of models and components for whatever a database calls its tables and columns. */
final class InspectedNames {
  /** What no component of a record can be called. */
  private static final Set<String> NO_COMPONENT =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  /** What models are written with, so that none of them can have its name. */
  private static final Set<String> NO_MODEL =
      Set.of(
          // Those that are imported.
          ("BigDecimal Check Collation Column Comment Computed DatabaseDefault Deferrable"
                  + " DeleteRule Digits Duration ForeignKey Id Index Instant JsonNode List LocalDate"
                  + " LocalDateTime LocalTime ManyToMany Model Nullable OnDelete OneToOne Size Table"
                  + " UUID Unique "
                  // Those of java.lang that generated code may name.
                  + "Boolean Byte Character Class Comparable Deprecated Double Enum Error Exception"
                  + " Float Integer Iterable Long Math Module Number Object Override Package Process"
                  + " Record Runtime RuntimeException Short String StringBuilder System Thread"
                  + " Throwable Void")
              .split(" "));

  private InspectedNames() {}

  /** A component that none of {@code taken} is called. */
  static String component(String name, Set<String> taken) {
    String camel = camel(name);
    String usable = camel.isEmpty() ? "field" : digit(camel) ? "number" + camel : camel;
    boolean reserved = SourceVersion.isKeyword(usable) || NO_COMPONENT.contains(usable);
    return free(reserved ? usable + "_" : usable, taken);
  }

  /** A model that none of {@code taken} is called. */
  static String model(String name, Set<String> taken) {
    String camel = camel(name);
    String usable = camel.isEmpty() || digit(camel) ? "table" + camel : camel;
    String model = Character.toUpperCase(usable.charAt(0)) + usable.substring(1);
    return free(NO_MODEL.contains(model) ? model + "Row" : model, taken);
  }

  /** Whether models can say it of a table, a column, an index or a constraint. */
  static boolean isPossible(String name) {
    return name.matches("[A-Za-z_][A-Za-z0-9_]{0,62}");
  }

  private static boolean digit(String text) {
    return Character.isDigit(text.charAt(0));
  }

  private static String free(String name, Set<String> taken) {
    String free = name;
    for (int i = 2; taken.contains(free); i++) {
      free = name + i;
    }
    return free;
  }

  /** Letters and digits of ASCII, with a capital where a word begins; empty if there are none. */
  private static String camel(String name) {
    String plain =
        Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    StringBuilder camel = new StringBuilder();
    for (String word : plain.split("[^a-z0-9]+")) {
      camel.append(
          camel.isEmpty() || word.isEmpty()
              ? word
              : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return camel.toString();
  }
}
