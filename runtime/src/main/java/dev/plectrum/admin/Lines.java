package dev.plectrum.admin;

import dev.plectrum.db.ArrayType;
import dev.plectrum.db.ValueKind;
import dev.plectrum.json.JsonReader;
import dev.plectrum.json.JsonText;
import dev.plectrum.json.MalformedJsonException;
import dev.plectrum.validation.ValidationException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An array as people write it: one element in each line. Text that a line cannot hold, such as one
 * with a line break or none at all, stands in quotes, as in JSON.
 */
final class Lines<E> {
  private static final JsonText<String> QUOTED =
      JsonText.of((out, text) -> out.value(text), JsonReader::string);

  private final ArrayType<E> type;

  Lines(ArrayType<E> type) {
    this.type = type;
  }

  /** The elements, each in its line. */
  String write(List<E> elements) {
    return String.join("\n", elements.stream().map(type::text).map(Lines::line).toList());
  }

  private static String line(String text) {
    boolean plain =
        !text.isEmpty()
            && text.equals(text.strip())
            && !text.startsWith("\"")
            && text.chars().noneMatch(Character::isISOControl);
    return plain ? text : QUOTED.write(text);
  }

  /** The elements of the lines; null if one of them is none. Empty lines do not count. */
  @Nullable List<E> read(String lines) {
    List<E> elements = new ArrayList<>();
    for (String line : lines.lines().map(String::strip).toList()) {
      if (!line.isEmpty()) {
        E element = element(line);
        if (element == null) {
          return null;
        }
        elements.add(element);
      }
    }
    return List.copyOf(elements);
  }

  /** What to say of lines of which one is no element: which one, counted as they stand there. */
  String wrong(String lines) {
    List<String> all = lines.lines().map(String::strip).toList();
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).isEmpty() && element(all.get(i)) == null) {
        return "Line " + (i + 1) + ": " + elementMessage() + " Each value has its own line.";
      }
    }
    return "Enter one value in each line.";
  }

  private @Nullable E element(String line) {
    return type.parse(type.kind() == ValueKind.TEXT ? unquoted(line) : line);
  }

  /** What to say of a text that is no element. */
  private String elementMessage() {
    @Nullable Codec<?> codec =
        switch (type.kind()) {
          case LONG, INT, SHORT -> Codec.LONG;
          case DOUBLE, DECIMAL -> Codec.DOUBLE;
          case UUID -> Codec.UUID_TEXT;
          case DATE -> Codec.DATE;
          case TIME -> Codec.TIME;
          case INSTANT, DATE_TIME -> Codec.DATE_TIME;
          case DURATION -> Codec.DURATION;
          case TEXT, BOOLEAN, BYTES, JSON, ARRAY -> null;
        };
    return codec == null ? "Enter one of the choices." : codec.message().apply("");
  }

  private static String unquoted(String line) {
    if (line.startsWith("\"")) {
      try {
        return QUOTED.read(line);
      } catch (MalformedJsonException | ValidationException plain) {
        // Only somebody who begins with a quotation mark.
      }
    }
    return line;
  }
}
