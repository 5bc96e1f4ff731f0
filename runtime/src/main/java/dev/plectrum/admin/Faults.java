package dev.plectrum.admin;

import dev.plectrum.db.ConflictException;
import dev.plectrum.validation.ValidationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is wrong with a row, by field; what is about none of them stands under {@link #ROW}. */
final class Faults {
  static final String ROW = "";

  /** A key to a row that is not there. */
  static final String NO_CHOICE =
      "Select a valid choice. That choice is not one of the available choices.";

  private Faults() {}

  /** What kept a row from being saved. */
  static Map<String, List<String>> of(
      RowEditor<?, ?> editor, RowForm<?, ?> form, RuntimeException cause) {
    if (cause instanceof ValidationException invalid) {
      return sorted(form, invalid.errors());
    }
    if (cause instanceof ConflictException conflict) {
      return sorted(form, of(editor, form, conflict));
    }
    throw cause;
  }

  private static Map<String, List<String>> of(
      RowEditor<?, ?> editor, RowForm<?, ?> form, ConflictException conflict) {
    List<String> fields = conflict.fields();
    return switch (conflict.kind()) {
      case UNIQUE -> {
        List<String> labels = fields.stream().map(field -> label(form, field)).toList();
        String message =
            Words.capitalized(editor.name().singular())
                + " with this "
                + (labels.isEmpty() ? "value" : Words.list(labels))
                + " already exists.";
        yield Map.of(fields.size() == 1 ? fields.get(0) : ROW, List.of(message));
      }
      case FOREIGN_KEY ->
          fields.isEmpty() ? Map.of(ROW, List.of(message(conflict))) : all(fields, NO_CHOICE);
      case CHECK, NOT_NULL, REFERRED_TO, EXCLUSION, TOO_LONG, OUT_OF_RANGE, STALE ->
          fields.isEmpty()
              ? Map.of(ROW, List.of(message(conflict)))
              : all(fields, message(conflict));
    };
  }

  private static Map<String, List<String>> all(List<String> fields, String message) {
    Map<String, List<String>> errors = new LinkedHashMap<>();
    fields.forEach(field -> errors.put(field, List.of(message)));
    return errors;
  }

  private static String message(ConflictException conflict) {
    String message = conflict.getMessage();
    return message == null ? "The database refuses these values." : message;
  }

  /** Moves messages about fields that the form does not have to those about the row. */
  private static Map<String, List<String>> sorted(
      RowForm<?, ?> form, Map<String, List<String>> errors) {
    Map<String, List<String>> sorted = new LinkedHashMap<>();
    errors.forEach(
        (field, messages) -> {
          boolean known =
              field.equals(ROW) || form.fields().stream().anyMatch(one -> one.name().equals(field));
          if (known) {
            sorted.merge(field, messages, Faults::joined);
          } else {
            List<String> named = messages.stream().map(text -> field + ": " + text).toList();
            sorted.merge(ROW, named, Faults::joined);
          }
        });
    return sorted;
  }

  private static List<String> joined(List<String> left, List<String> right) {
    return Stream.concat(left.stream(), right.stream()).toList();
  }

  private static String label(RowForm<?, ?> form, String field) {
    return form.fields().stream()
        .filter(one -> one.name().equals(field))
        .map(FormField::label)
        .findFirst()
        .orElse(field);
  }
}
