package dev.plectrum.processor.schema;

import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.Model;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a comparison of schemas cannot know: former names, and values for the rows there are. */
final class Hints {
  private final Map<ModelName, ModelName> models = new HashMap<>();
  private final Map<String, String> fields = new HashMap<>();
  private final Map<String, String> fills = new HashMap<>();
  private final Set<ModelName> unmanaged = new HashSet<>();
  private final Request request;

  private Hints(Request request) {
    this.request = request;
  }

  /** What the annotations of {@code apps} say, and what was answered in {@code makemigrations}. */
  static Hints of(Iterable<App> apps, Request request) {
    Hints hints = new Hints(request);
    for (App app : apps) {
      for (Model model : app.models()) {
        ModelName name = ModelSchema.name(model);
        if (!model.managed()) {
          hints.unmanaged.add(name);
        }
        String was = model.was();
        if (was != null) {
          hints.models.put(
              name, was.indexOf('.') > 0 ? ModelName.parse(was) : new ModelName(name.app(), was));
        }
        model.fields().forEach(field -> hints.add(name, field));
      }
    }
    return hints;
  }

  private void add(ModelName model, Field field) {
    String key = model + "." + field.name();
    if (field instanceof Field.Stored stored && stored.was() != null) {
      fields.put(key, stored.was());
    }
    if (field instanceof Field.Many many && many.was() != null) {
      fields.put(key, many.was());
    }
    if (field instanceof Field.Value value && value.auto() != Field.Auto.NONE) {
      fills.put(key, LogicalType.NOW);
    }
  }

  /** The former name of a model, by {@code @Was} or by an answer, or null. */
  @Nullable ModelName former(ModelName model) {
    String answered = request.renames().get(model.toString());
    return answered == null ? models.get(model) : new ModelName(model.app(), answered);
  }

  /** The former name of a field, by {@code @Was} or by an answer, or null. */
  @Nullable String former(ModelName model, String field) {
    String key = model + "." + field;
    return request.renames().getOrDefault(key, fields.get(key));
  }

  /** Whether somebody has said just now that this model or field was another one. */
  boolean isAnswered(String name) {
    return request.renames().containsKey(name);
  }

  /** Whether the model is there, but no migration is to make its table. */
  boolean isUnmanaged(ModelName model) {
    return unmanaged.contains(model);
  }

  /** Whether somebody said that this model or field is new, and no other one renamed. */
  boolean isNew(String name) {
    return request.noRenames() || request.added().contains(name);
  }

  /** What the rows there are get for a field by an answer, or null if there is none that can be. */
  @Nullable String answered(ModelName model, FieldState field, Schema schema) {
    String text = request.fills().get(model + "." + field.name());
    return text == null || !Filling.isWritten(text, field, schema) ? null : text;
  }

  /** What the rows there are get for a field, or null if nobody has said it. */
  @Nullable String fill(ModelName model, FieldState field, Schema schema) {
    String key = model + "." + field.name();
    String answered = answered(model, field, schema);
    if (answered != null) {
      return answered;
    }
    String annotated = field instanceof FieldState.Value value ? value.defaultValue() : null;
    return annotated == null ? fills.get(key) : annotated;
  }

  /** Whether somebody said that no row is without a value, or will be when the migration runs. */
  boolean isFilled(ModelName model, String field) {
    return request.filled().contains(model + "." + field);
  }
}
