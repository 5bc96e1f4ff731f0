package dev.plectrum.processor.plan.json;

import dev.plectrum.processor.model.AppRoutes;
import dev.plectrum.processor.model.JsonRecord;
import dev.plectrum.processor.model.JsonType;
import dev.plectrum.processor.model.Route;
import dev.plectrum.processor.model.RouteParameter;
import dev.plectrum.processor.model.RouteResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A class that turns one record into JSON, or JSON into it, or both.
 *
 * @param reads whether some route takes the record in its body, or a column holds it
 * @param writes whether some route answers with it, or a column holds it
 */
public record Codec(JsonRecord record, boolean reads, boolean writes) {
  /** What the routes and columns of an app need, sorted by record. */
  public static List<Codec> of(AppRoutes app) {
    Set<JsonRecord> read = new HashSet<>();
    Set<JsonRecord> written = new HashSet<>();
    for (AppRoutes.JsonColumn column : app.columns()) {
      read.addAll(app.inside(column.type()));
      written.addAll(app.inside(column.type()));
    }
    for (Route route : app.routes()) {
      if (route.result() instanceof RouteResult.Json json) {
        written.addAll(app.inside(json.type()));
      }
      route.body().map(RouteParameter.Body::type).map(app::inside).ifPresent(read::addAll);
    }
    List<Codec> codecs = new ArrayList<>();
    for (JsonRecord record : app.records()) {
      boolean reads = read.contains(record);
      boolean writes = written.contains(record);
      if (reads || writes) {
        codecs.add(new Codec(record, reads, writes));
      }
    }
    return List.copyOf(codecs);
  }

  /** The components that are part of the JSON, in order. */
  public List<JsonRecord.Component> components() {
    return record.components().stream().filter(JsonRecord.Component::shown).toList();
  }

  /** Whether a request must have a component. */
  public static boolean isRequired(JsonRecord.Component component) {
    JsonType type = component.type();
    return !type.nullable() && component.defaultValue() == null;
  }
}
