package dev.plectrum.processor.schema;

import dev.plectrum.processor.diagnostics.MigrationProblem;
import dev.plectrum.processor.diagnostics.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that is asked for its properties one by one, and at its {@link #end} says which
 * ones nobody asked for.
 */
final class JsonObject {
  private final Json.Fields fields;
  private final TreeSet<String> asked = new TreeSet<>();

  /** Over {@code json}, which must be an object. */
  JsonObject(Json json) {
    if (json instanceof Json.Fields object) {
      fields = object;
    } else {
      throw wrong("migration", json, "an object");
    }
  }

  Json.Place place() {
    return fields.place();
  }

  /** A string that must be there. */
  Json.Text required(String property) {
    Json value = find(property);
    if (value == null) {
      throw missing(property, "a string");
    }
    if (value instanceof Json.Text text && !text.value().isEmpty()) {
      return text;
    }
    throw wrong(property, value, "a string that is not empty");
  }

  String text(String property) {
    return required(property).value();
  }

  @Nullable String textIfAny(String property) {
    Json value = find(property);
    if (value == null) {
      return null;
    }
    if (value instanceof Json.Text text) {
      return text.value();
    }
    throw wrong(property, value, "a string");
  }

  /** A value of a type in the notation of {@code @Default}. */
  @Nullable String valueIfAny(String property, LogicalType type) {
    String text = textIfAny(property);
    Json value = find(property);
    if (text != null && value != null && !type.isWritten(text)) {
      throw wrong(property, value, "a value of " + type + ", as in @Default");
    }
    return text;
  }

  boolean flag(String property, boolean otherwise) {
    Json value = find(property);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Json.Flag flag) {
      return flag.value();
    }
    throw wrong(property, value, "true or false");
  }

  int number(String property, int otherwise) {
    Json value = find(property);
    return value == null ? otherwise : number(property, value);
  }

  int number(String property) {
    Json value = find(property);
    if (value == null) {
      throw missing(property, "a whole number");
    }
    return number(property, value);
  }

  private static int number(String property, Json value) {
    if (value instanceof Json.Digits digits && digits.value().matches("\\d{1,9}")) {
      return Integer.parseInt(digits.value());
    }
    throw wrong(property, value, "a whole number");
  }

  /** A list of strings that must be there. */
  List<Json.Text> texts(String property) {
    List<Json.Text> texts = new ArrayList<>();
    for (Json item : items(property)) {
      if (!(item instanceof Json.Text text) || text.value().isEmpty()) {
        throw wrong(property, item, "a list of strings");
      }
      texts.add(text);
    }
    return texts;
  }

  /** A list of strings, empty if it is left out. */
  List<Json.Text> textsIfAny(String property) {
    return has(property) ? texts(property) : List.of();
  }

  /** Whether a property is there, of whatever kind. */
  boolean has(String property) {
    asked.add(property);
    return fields.members().containsKey(property);
  }

  /** Whether a property is an object. */
  boolean isObject(String property) {
    return find(property) instanceof Json.Fields;
  }

  /** An object that must be there. */
  JsonObject object(String property) {
    Json value = find(property);
    if (value == null) {
      throw missing(property, "an object");
    }
    if (value instanceof Json.Fields) {
      return new JsonObject(value);
    }
    throw wrong(property, value, "an object");
  }

  /** A list of objects that must be there. */
  List<JsonObject> objects(String property) {
    List<JsonObject> objects = new ArrayList<>();
    for (Json item : items(property)) {
      if (!(item instanceof Json.Fields)) {
        throw wrong(property, item, "a list of objects");
      }
      objects.add(new JsonObject(item));
    }
    return objects;
  }

  /** A list of objects, empty if it is left out. */
  List<JsonObject> objectsIfAny(String property) {
    return has(property) ? objects(property) : List.of();
  }

  private List<Json> items(String property) {
    Json value = find(property);
    if (value == null) {
      throw missing(property, "a list");
    }
    if (value instanceof Json.Items list) {
      return list.items();
    }
    throw wrong(property, value, "a list");
  }

  private @Nullable Json find(String property) {
    asked.add(property);
    return fields.members().get(property);
  }

  /** Says that everything there is to read has been read. */
  void end() {
    for (Map.Entry<String, Json.Place> name : fields.names().entrySet()) {
      if (!asked.contains(name.getKey())) {
        throw new MalformedMigration(
            MigrationProblem.PROPERTY_UNKNOWN,
            name.getValue(),
            name.getKey(),
            Suggestion.of(name.getKey(), asked));
      }
    }
  }

  private MalformedMigration missing(String property, String what) {
    // What is there under a name like it is one mistake, not two.
    for (Map.Entry<String, Json.Place> name : fields.names().entrySet()) {
      String suggestion = Suggestion.of(name.getKey(), List.of(property));
      if (!asked.contains(name.getKey()) && suggestion.startsWith("Did you mean")) {
        return new MalformedMigration(
            MigrationProblem.PROPERTY_UNKNOWN, name.getValue(), name.getKey(), suggestion);
      }
    }
    return new MalformedMigration(MigrationProblem.PROPERTY_MISSING, place(), property, what);
  }

  /** {@code property} is there, but is not {@code what}. */
  static MalformedMigration wrong(String property, Json value, String what) {
    return new MalformedMigration(MigrationProblem.PROPERTY_WRONG, value.place(), property, what);
  }
}
