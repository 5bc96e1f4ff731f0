package dev.plectrum.processor.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * The models at one point of history as a data migration sees them: lines of words, which the
 * runtime reads.
 */
final class HistoricText {
  private HistoricText() {}

  /** The lines of every model; words are apart by tabs, as a table's name may have spaces. */
  static String of(FreeOperation.RunJava java, Schema schema) {
    List<String> lines = new ArrayList<>();
    ModelName users = java.users();
    if (users != null && schema.find(users).isPresent()) {
      lines.add("instead\t" + SwappedUsers.OURS + "\t" + users);
    }
    for (ModelState model : schema.models()) {
      lines.add("model\t" + model.name() + "\t" + model.table());
      for (FieldState field : model.fields()) {
        if (field instanceof FieldState.Many many) {
          lines.add(
              String.join(
                      "\t",
                      "many",
                      many.name(),
                      many.table(),
                      many.own().column(),
                      many.target().column(),
                      type(schema.get(many.to()).id()))
                  + (many.symmetrical() ? "\tsymmetrical" : ""));
        } else if (field instanceof FieldState.Key key) {
          lines.add(
              String.join("\t", "field", key.name(), key.column(), type(schema.get(key.to()).id()))
                  + id(key));
        } else if (field instanceof FieldState.Value value) {
          lines.add(
              String.join("\t", "field", value.name(), value.column(), type(value)) + id(value));
        }
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String id(FieldState.Stored field) {
    return field.primaryKey() ? "\tid" : "";
  }

  private static String type(FieldState.Value value) {
    LogicalType type = value.type();
    String word = type.kind().word();
    return type.kind() == LogicalType.Kind.DECIMAL ? word + "." + type.scale() : word;
  }
}
