package dev.plectrum.processor.schema;

import java.util.List;
import java.util.Locale;

/** How migrations are named: by Django's rules. */
final class MigrationName {
  /** The longest name that is made from operations, its number left out. */
  private static final int LONGEST = 52;

  private MigrationName() {}

  /** {@code 0001_initial}, {@code 0002_track_explicit}, {@code 0003_label_and_more}. */
  static String of(int number, List<Operation> operations) {
    return of(number, words(number, operations));
  }

  /** Names of indexes and constraints may hold what names of files cannot. */
  private static String fileName(String words) {
    return words.replaceAll("[^\\p{L}\\p{N}_]+", "_");
  }

  /** {@code 0003_cleanup}: with a name that somebody gave. */
  static String of(int number, String words) {
    return String.format(Locale.ROOT, "%04d_%s", number, words);
  }

  private static String words(int number, List<Operation> operations) {
    if (number == 1) {
      return "initial";
    }
    String name = fileName(operations.get(0).fragment());
    for (Operation operation : operations.subList(1, operations.size())) {
      String longer = name + "_" + fileName(operation.fragment());
      if (longer.length() > LONGEST) {
        return name + "_and_more";
      }
      name = longer;
    }
    return name;
  }

  /** {@code MediaType} as {@code mediatype}. */
  static String lower(String model) {
    return model.toLowerCase(Locale.ROOT);
  }

  /** {@code unitPrice} as {@code unit_price}, and {@code address.city} as {@code address_city}. */
  static String snake(String field) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (Character.isUpperCase(c) && i > 0 && !Character.isUpperCase(field.charAt(i - 1))) {
        name.append('_');
      }
      name.append(c == '.' ? '_' : Character.toLowerCase(c));
    }
    return name.toString();
  }
}
