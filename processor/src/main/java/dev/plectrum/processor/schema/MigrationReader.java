package dev.plectrum.processor.schema;

import dev.plectrum.processor.diagnostics.MigrationProblem;
import dev.plectrum.processor.diagnostics.Suggestion;
import dev.plectrum.processor.model.Field.DeleteAction;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the text of a migration file. Its twin is {@link MigrationText}; what one writes the other
 * reads. Everything that cannot be is a {@link MalformedMigration} with its place.
 */
final class MigrationReader {
  private static final List<String> OPERATIONS = List.of("AddField", "CreateModel");

  private final String app;

  private MigrationReader(String app) {
    this.app = app;
  }

  /** Reads the migration {@code name} of {@code app}. */
  static MigrationFile read(String app, String name, String path, String text) {
    return new MigrationReader(app).file(name, path, new JsonObject(Json.parse(text)));
  }

  private MigrationFile file(String name, String path, JsonObject file) {
    List<MigrationFile.Parent> parents = new ArrayList<>();
    for (Json.Text parent : file.texts("parents")) {
      parents.add(new MigrationFile.Parent(parent.value(), parent.place()));
    }
    boolean atomic = file.flag("atomic", true);
    List<MigrationFile.Step> steps = new ArrayList<>();
    for (JsonObject operation : file.objects("operations")) {
      steps.add(new MigrationFile.Step(operation(operation), operation.place()));
    }
    file.end();
    return new MigrationFile(app, name, path, parents, atomic, steps);
  }

  private Operation operation(JsonObject operation) {
    Json.Text kind = operation.required("operation");
    Operation read =
        switch (kind.value()) {
          case "CreateModel" -> new Operation.CreateModel(model(operation));
          case "AddField" ->
              new Operation.AddField(
                  new ModelName(app, operation.text("model")), field(operation.object("field")));
          default ->
              throw new MalformedMigration(
                  MigrationProblem.OPERATION_UNKNOWN,
                  kind.place(),
                  kind.value(),
                  Suggestion.of(kind.value(), OPERATIONS));
        };
    operation.end();
    return read;
  }

  private ModelState model(JsonObject model) {
    List<FieldState> fields = new ArrayList<>();
    ModelName name = new ModelName(app, model.text("model"));
    String table = model.text("table");
    for (JsonObject field : model.objects("fields")) {
      fields.add(field(field));
    }
    ModelState state =
        new ModelState(name, table, fields, columns(model, "indexes"), columns(model, "uniques"));
    if (!state.hasId()) {
      throw new MalformedMigration(
          MigrationProblem.PROPERTY_MISSING,
          model.place(),
          "primaryKey",
          "one field with \"primaryKey\": true");
    }
    return state;
  }

  private static List<ModelState.Columns> columns(JsonObject model, String property) {
    List<ModelState.Columns> all = new ArrayList<>();
    for (JsonObject columns : model.objectsIfAny(property)) {
      String name = columns.text("name");
      List<ModelState.Part> parts = new ArrayList<>();
      columns.texts("fields").forEach(part -> parts.add(ModelState.Part.parse(part.value())));
      columns.end();
      all.add(new ModelState.Columns(name, parts));
    }
    return all;
  }

  private static FieldState field(JsonObject field) {
    Json.Text type = field.required("type");
    FieldState read =
        switch (type.value()) {
          case "key" -> key(field);
          case "many" -> many(field);
          default -> value(field, type);
        };
    field.end();
    return read;
  }

  private static FieldState value(JsonObject field, Json.Text type) {
    return new FieldState.Value(
        field.text("name"),
        field.text("column"),
        type(field, type),
        field.flag("nullable", false),
        field.flag("primaryKey", false),
        field.textIfAny("unique"),
        field.textIfAny("default"));
  }

  private static LogicalType type(JsonObject field, Json.Text type) {
    for (LogicalType.Kind kind : LogicalType.Kind.values()) {
      if (kind.word().equals(type.value())) {
        return switch (kind) {
          case STRING -> new LogicalType(kind, field.number("length", 0), 0, 0);
          case DECIMAL ->
              new LogicalType(kind, 0, field.number("precision"), field.number("scale"));
          default -> new LogicalType(kind, 0, 0, 0);
        };
      }
    }
    List<String> words = new ArrayList<>(List.of("key", "many"));
    for (LogicalType.Kind kind : LogicalType.Kind.values()) {
      words.add(kind.word());
    }
    throw JsonObject.wrong("type", type, String.join(", ", words));
  }

  private static FieldState key(JsonObject field) {
    return new FieldState.Key(
        field.text("name"),
        field.text("column"),
        target(field),
        field.flag("nullable", false),
        onDelete(field.required("onDelete")),
        field.text("constraint"),
        field.textIfAny("unique"),
        field.textIfAny("index"));
  }

  private static DeleteAction onDelete(Json.Text rule) {
    for (DeleteAction action : DeleteAction.values()) {
      if (MigrationText.word(action).equals(rule.value())) {
        return action;
      }
    }
    throw JsonObject.wrong(
        "onDelete",
        rule,
        "cascade, protect, restrict, setNull, setDefault, doNothing, dbCascade or dbSetNull");
  }

  private static FieldState many(JsonObject field) {
    return new FieldState.Many(
        field.text("name"),
        target(field),
        field.text("table"),
        field.text("unique"),
        side(field.object("own")),
        side(field.object("target")));
  }

  private static FieldState.Side side(JsonObject side) {
    FieldState.Side read =
        new FieldState.Side(side.text("column"), side.text("constraint"), side.text("index"));
    side.end();
    return read;
  }

  private static ModelName target(JsonObject field) {
    Json.Text to = field.required("to");
    int dot = to.value().indexOf('.');
    if (dot <= 0 || dot == to.value().length() - 1) {
      throw JsonObject.wrong("to", to, "an app and a model, as in \"store.Track\"");
    }
    return ModelName.parse(to.value());
  }
}
