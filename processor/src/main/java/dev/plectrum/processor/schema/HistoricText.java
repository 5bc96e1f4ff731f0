package dev.plectrum.processor.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * The models at one point of history as a data migration sees them: lines of words, which the
 * runtime reads.
 */
final class HistoricText {
  private HistoricText() {}

  /** The lines of every model. */
  static String of(Schema schema) {
    List<String> lines = new ArrayList<>();
    for (ModelState model : schema.models()) {
      lines.add("model " + model.name() + " " + model.table());
      for (FieldState field : model.fields()) {
        if (field instanceof FieldState.Many many) {
          lines.add(
              String.join(
                  " ",
                  "many",
                  many.name(),
                  many.table(),
                  many.own().column(),
                  many.target().column(),
                  type(schema.get(many.to()).id())));
        } else if (field instanceof FieldState.Key key) {
          lines.add(
              String.join(" ", "field", key.name(), key.column(), type(schema.get(key.to()).id())));
        } else if (field instanceof FieldState.Value value) {
          lines.add(
              String.join(" ", "field", value.name(), value.column(), type(value))
                  + (value.primaryKey() ? " id" : ""));
        }
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String type(FieldState.Value value) {
    return value.type().kind().word();
  }
}
