package dev.plectrum.processor.schema;

import dev.plectrum.processor.schema.Difference.Changed;
import dev.plectrum.processor.schema.Difference.Missing;
import dev.plectrum.processor.schema.Difference.Removed;
import dev.plectrum.processor.schema.Difference.Required;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares two schemas by structure only: a default, a rule of validation or the order of fields
 * makes no difference.
 */
public final class SchemaDiff {
  private final Schema history;
  private final Schema models;
  private final List<Difference> differences = new ArrayList<>();

  private SchemaDiff(Schema history, Schema models) {
    this.history = history;
    this.models = models;
  }

  /**
   * What leads from {@code history} to {@code models}: models by name, fields in their order. New
   * models come first, each after those it points to where that is possible.
   */
  public static List<Difference> between(Schema history, Schema models) {
    SchemaDiff diff = new SchemaDiff(history, models);
    diff.compare();
    return List.copyOf(diff.differences);
  }

  private void compare() {
    List<ModelState> added =
        models.models().stream().filter(model -> history.find(model.name()).isEmpty()).toList();
    for (ModelState model : CreationOrder.of(added)) {
      differences.add(new Missing(new Operation.CreateModel(model)));
    }
    for (ModelState model : models.models()) {
      history.find(model.name()).ifPresent(before -> compare(before, model));
    }
    for (ModelName name : history.names()) {
      if (models.find(name).isEmpty()) {
        differences.add(new Removed(name, null));
      }
    }
  }

  private void compare(ModelState before, ModelState after) {
    if (!before.table().equals(after.table())) {
      changed(after, null, "table " + before.table() + " is now " + after.table());
    }
    for (FieldState field : after.fields()) {
      before
          .field(field.name())
          .ifPresentOrElse(old -> compare(after, old, field), () -> added(after, field));
    }
    for (FieldState old : before.fields()) {
      if (after.field(old.name()).isEmpty()) {
        differences.add(new Removed(after.name(), old.name()));
      }
    }
    compare(after, "index", before.indexes(), after.indexes());
    compare(after, "unique constraint", before.uniques(), after.uniques());
  }

  private void added(ModelState model, FieldState field) {
    boolean required = field instanceof FieldState.Stored stored && !stored.nullable();
    differences.add(
        required
            ? new Required(model.name(), field.name())
            : new Missing(new Operation.AddField(model.name(), field)));
  }

  private void compare(ModelState model, FieldState before, FieldState after) {
    List<String> changes = new ArrayList<>();
    if (before instanceof FieldState.Value old && after instanceof FieldState.Value now) {
      note(changes, "", old.type(), now.type());
      note(changes, "primary key ", old.primaryKey(), now.primaryKey());
    } else if (before instanceof FieldState.Key old && after instanceof FieldState.Key now) {
      note(changes, "target ", old.to(), now.to());
      note(changes, "rule on delete ", word(old.onDelete()), word(now.onDelete()));
      note(changes, "constraint ", old.constraint(), now.constraint());
      note(changes, "index ", old.index(), now.index());
    } else if (before instanceof FieldState.Many old && after instanceof FieldState.Many now) {
      note(changes, "target ", old.to(), now.to());
      note(changes, "table ", old.table(), now.table());
      note(changes, "constraint ", old.unique(), now.unique());
      note(changes, "column ", old.own(), now.own());
      note(changes, "column ", old.target(), now.target());
    } else {
      changes.add(kind(before) + " is now " + kind(after));
    }
    if (before instanceof FieldState.Stored old && after instanceof FieldState.Stored now) {
      note(changes, "column ", old.column(), now.column());
      note(changes, "", nullable(old), nullable(now));
      note(changes, "unique constraint ", old.unique(), now.unique());
    }
    if (!changes.isEmpty()) {
      changed(model, after.name(), String.join(", ", changes));
    }
  }

  private void compare(
      ModelState model,
      String what,
      List<ModelState.Columns> before,
      List<ModelState.Columns> after) {
    TreeSet<String> names = new TreeSet<>();
    before.forEach(columns -> names.add(columns.name()));
    after.forEach(columns -> names.add(columns.name()));
    for (String name : names) {
      ModelState.Columns old = find(before, name);
      ModelState.Columns now = find(after, name);
      if (!Objects.equals(old, now)) {
        String verb = old == null ? " is new" : now == null ? " is gone" : " is different";
        changed(model, null, what + " " + name + verb);
      }
    }
  }

  private static ModelState.@Nullable Columns find(List<ModelState.Columns> all, String name) {
    return all.stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }

  private static void note(
      List<String> changes, String what, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changes.add(what + say(before) + " is now " + say(after));
    }
  }

  private static String say(@Nullable Object value) {
    return value == null ? "none" : value.toString();
  }

  private static String word(Enum<?> rule) {
    return rule.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String nullable(FieldState.Stored field) {
    return field.nullable() ? "nullable" : "not null";
  }

  private static String kind(FieldState field) {
    if (field instanceof FieldState.Value value) {
      return value.type().toString();
    }
    return field instanceof FieldState.Key ? "foreign key" : "many-to-many";
  }

  private void changed(ModelState model, @Nullable String field, String change) {
    differences.add(new Changed(model.name(), field, change));
  }
}
