package dev.plectrum.admin;

import dev.plectrum.json.JsonReader;
import dev.plectrum.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done when a row was saved, as Django notes it in {@code change_message}.
 *
 * @param kind {@code added}, {@code changed} or {@code deleted}
 * @param name the model of a row that is edited with the one saved; null for that one itself
 * @param object what such a row is called
 * @param fields the labels of the fields that were changed
 */
record Change(String kind, @Nullable String name, @Nullable String object, List<String> fields) {
  static Change added() {
    return new Change("added", null, null, List.of());
  }

  static Change changed(List<String> fields) {
    return new Change("changed", null, null, fields);
  }

  static Change added(ModelName name, String object) {
    return new Change("added", name.singular(), object, List.of());
  }

  static Change changed(ModelName name, String object, List<String> fields) {
    return new Change("changed", name.singular(), object, fields);
  }

  static Change deleted(ModelName name, String object) {
    return new Change("deleted", name.singular(), object, List.of());
  }

  /** Several of them as JSON. */
  static String json(List<Change> changes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonWriter.write(out, (json, all) -> json.list(Change::write, all), changes);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void write(JsonWriter json, Change change) {
    json.startObject().name(change.kind).startObject();
    if (change.name != null) {
      json.name("name").value(change.name).name("object").value(change.object);
    }
    if (!change.fields.isEmpty()) {
      json.name("fields").list(JsonWriter::value, change.fields);
    }
    json.endObject().endObject();
  }

  /** What people read for a note: JSON of Django's or ours, or the text that it is. */
  static String sentence(String note, short flag) {
    if (note.startsWith("[")) {
      try {
        List<String> parts = new ArrayList<>();
        for (Change change : parse(note)) {
          parts.add(change.words());
        }
        if (!parts.isEmpty()) {
          return String.join(" ", parts);
        }
      } catch (RuntimeException e) {
        // Somebody else's note, which is shown as it is.
        return note;
      }
    } else if (!note.isEmpty()) {
      return note;
    }
    return switch (flag) {
      case LogEntry.ADDITION -> "Added.";
      case LogEntry.DELETION -> "Deleted.";
      default -> "No fields changed.";
    };
  }

  private String words() {
    String what = name == null ? "" : " " + name + (object == null ? "" : " “" + object + "”");
    return switch (kind) {
      case "added" -> "Added" + what + ".";
      case "deleted" -> "Deleted" + what + ".";
      default -> "Changed " + Words.list(fields) + (name == null ? "" : " for" + what) + ".";
    };
  }

  private static List<Change> parse(String note) {
    List<Change> changes =
        JsonReader.read(note.getBytes(StandardCharsets.UTF_8), json -> json.list(Change::read));
    return Objects.requireNonNull(changes);
  }

  private static @Nullable Change read(JsonReader json) {
    Change change = null;
    if (!json.startObject()) {
      return null;
    }
    while (json.nextField()) {
      change = read(json, json.fieldName());
    }
    return change;
  }

  private static @Nullable Change read(JsonReader json, String kind) {
    String name = null;
    String object = null;
    List<String> fields = List.of();
    if (!json.startObject()) {
      return null;
    }
    while (json.nextField()) {
      switch (json.fieldName()) {
        case "name" -> name = json.string();
        case "object" -> object = json.string();
        case "fields" -> fields = Objects.requireNonNullElse(json.list(JsonReader::string), fields);
        default -> json.unknownField();
      }
    }
    return new Change(kind, name, object, fields);
  }
}
