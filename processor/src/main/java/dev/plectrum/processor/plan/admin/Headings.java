package dev.plectrum.processor.plan.admin;

import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.FieldPath;
import dev.plectrum.processor.plan.query.Words;
import java.util.Locale;

/** What columns, filters and fields are called on a page. */
final class Headings {
  private Headings() {}

  /** {@code Unit price} for {@code unitPrice}. */
  static String of(String name) {
    return capitalized(Words.of(name).one());
  }

  /** {@code Street} for {@code address.street}, in a form that has a fieldset for the group. */
  static String of(Field field) {
    return field instanceof Field.Value value && value.part() != null
        ? of(value.part().name())
        : of(field.word());
  }

  /** {@code Album title} for {@code album.title}, and {@code Artist} for {@code album.artist}. */
  static String of(FieldPath.Found path) {
    String last = Words.of(path.field().word()).one();
    if (path.steps().isEmpty() || !(path.field() instanceof Field.Value)) {
      return capitalized(last);
    }
    Field before = path.steps().get(path.steps().size() - 1);
    return capitalized(Words.of(before.name()).one() + " " + last);
  }

  private static String capitalized(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
