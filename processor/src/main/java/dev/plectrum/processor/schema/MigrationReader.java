package dev.plectrum.processor.schema;

import dev.plectrum.processor.diagnostics.MigrationProblem;
import dev.plectrum.processor.diagnostics.Suggestion;
import dev.plectrum.processor.model.Field.DeleteAction;
import dev.plectrum.processor.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a migration file. Its twin is {@link MigrationText}; what one writes the other
 * reads. Everything that cannot be is a {@link MalformedMigration} with its place.
 */
final class MigrationReader {
  private static final List<String> OPERATIONS =
      List.of(
          "AddConstraint",
          "AddField",
          "AddIndex",
          "AlterComment",
          "AlterConstraint",
          "AlterField",
          "AlterIndex",
          "CreateModel",
          "DeleteModel",
          "MoveModel",
          "RemoveConstraint",
          "RemoveField",
          "RemoveIndex",
          "RenameConstraint",
          "RenameField",
          "RenameIndex",
          "RenameModel",
          "RenameTable",
          "RunJava",
          "RunSql",
          "SeparateStateAndDatabase");

  private final String app;

  private MigrationReader(String app) {
    this.app = app;
  }

  /** Reads the migration {@code name} of {@code app}. */
  static MigrationFile read(String app, String name, String path, String text) {
    return new MigrationReader(app).file(name, path, new JsonObject(Json.parse(text)));
  }

  private MigrationFile file(String name, String path, JsonObject file) {
    List<MigrationFile.Parent> parents = keys(file.texts("parents"));
    List<MigrationFile.Parent> runBefore = keys(file.textsIfAny("runBefore"));
    List<MigrationFile.Parent> replaces = keys(file.textsIfAny("replaces"));
    boolean atomic = file.flag("atomic", true);
    boolean initial = file.flag("initial", false);
    List<String> loses = file.textsIfAny("loses").stream().map(Json.Text::value).toList();
    List<MigrationFile.Step> steps = new ArrayList<>();
    for (JsonObject operation : file.objects("operations")) {
      steps.add(new MigrationFile.Step(operation(operation), operation.place()));
    }
    file.end();
    return new MigrationFile(
        app, name, path, parents, runBefore, replaces, loses, atomic, initial, steps);
  }

  private static List<MigrationFile.Parent> keys(List<Json.Text> texts) {
    return texts.stream()
        .map(text -> new MigrationFile.Parent(text.value(), text.place()))
        .toList();
  }

  private Operation operation(JsonObject operation) {
    Json.Text kind = operation.required("operation");
    Operation read =
        switch (kind.value()) {
          case "CreateModel" -> new ModelOperation.CreateModel(model(operation));
          case "DeleteModel" -> new ModelOperation.DeleteModel(on(operation));
          case "RenameModel" ->
              new ModelOperation.RenameModel(
                  on(operation), new ModelName(app, operation.text("to")), operation.text("table"));
          case "MoveModel" ->
              new ModelOperation.MoveModel(
                  modelName(operation.required("from"), "from"),
                  on(operation),
                  operation.text("table"));
          case "RenameTable" ->
              new ModelOperation.RenameTable(on(operation), operation.text("table"));
          case "AlterComment" ->
              new ModelOperation.AlterComment(on(operation), operation.textIfAny("comment"));
          case "AddField" ->
              new FieldOperation.AddField(
                  on(operation), field(operation.object("field")), operation.textIfAny("fill"));
          case "AlterField" ->
              new FieldOperation.AlterField(
                  on(operation), field(operation.object("field")), operation.textIfAny("fill"));
          case "RenameField" ->
              new FieldOperation.RenameField(
                  on(operation), operation.text("from"), field(operation.object("field")));
          case "RemoveField" ->
              new FieldOperation.RemoveField(
                  on(operation), operation.text("name"), operation.textIfAny("fill"));
          case "AddIndex" -> addPart(operation, PartOperation.Kind.INDEX);
          case "AddConstraint" -> addPart(operation, PartOperation.Kind.CONSTRAINT);
          case "AlterIndex" -> alterPart(operation, PartOperation.Kind.INDEX);
          case "AlterConstraint" -> alterPart(operation, PartOperation.Kind.CONSTRAINT);
          case "RenameIndex" -> renamePart(operation, PartOperation.Kind.INDEX);
          case "RenameConstraint" -> renamePart(operation, PartOperation.Kind.CONSTRAINT);
          case "RemoveIndex" -> removePart(operation, PartOperation.Kind.INDEX);
          case "RemoveConstraint" -> removePart(operation, PartOperation.Kind.CONSTRAINT);
          case "RunSql" ->
              new FreeOperation.RunSql(
                  sql(operation, "up", true),
                  sql(operation, "down", false),
                  operation.flag("elidable", false));
          case "RunJava" ->
              new FreeOperation.RunJava(
                  operation.text("name"),
                  operation.flag("reversible", false),
                  operation.textsIfAny("models").stream()
                      .map(
                          model ->
                              model.value().indexOf('.') < 0
                                  ? new ModelName(app, model.value())
                                  : modelName(model, "models"))
                      .toList(),
                  null,
                  operation.flag("elidable", false));
          case "SeparateStateAndDatabase" ->
              new FreeOperation.Separate(
                  operation.objects("state").stream().map(this::operation).toList(),
                  operation.objects("database").stream().map(this::operation).toList());
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

  private ModelName on(JsonObject operation) {
    return new ModelName(app, operation.text("model"));
  }

  private Operation addPart(JsonObject operation, PartOperation.Kind kind) {
    return new PartOperation.AddPart(
        on(operation), kind, part(operation.object(kind.word()), kind));
  }

  private Operation alterPart(JsonObject operation, PartOperation.Kind kind) {
    return new PartOperation.AlterPart(
        on(operation), kind, part(operation.object(kind.word()), kind));
  }

  private Operation renamePart(JsonObject operation, PartOperation.Kind kind) {
    return new PartOperation.RenamePart(
        on(operation), kind, operation.text("from"), operation.text("to"));
  }

  private Operation removePart(JsonObject operation, PartOperation.Kind kind) {
    return new PartOperation.RemovePart(on(operation), kind, operation.text("name"));
  }

  private static ModelState.Part part(JsonObject part, PartOperation.Kind kind) {
    return kind == PartOperation.Kind.CONSTRAINT && part.has("check")
        ? check(part)
        : columns(part, kind);
  }

  private static ModelState.Check check(JsonObject check) {
    ModelState.Check read = new ModelState.Check(check.text("name"), check.text("check"));
    check.end();
    return read;
  }

  private static final List<String> DATABASES = List.of("postgresql", "sqlite");

  private static Map<String, String> sql(JsonObject operation, String property, boolean needed) {
    if (!operation.has(property) && !needed) {
      return Map.of();
    }
    if (!operation.isObject(property)) {
      return Map.of(FreeOperation.RunSql.EVERY, operation.text(property));
    }
    JsonObject byDatabase = operation.object(property);
    Map<String, String> sql = new TreeMap<>();
    for (String database : DATABASES) {
      String text = byDatabase.textIfAny(database);
      if (text != null) {
        sql.put(database, text);
      }
    }
    byDatabase.end();
    return sql;
  }

  private ModelState model(JsonObject model) {
    List<FieldState> fields = new ArrayList<>();
    ModelName name = new ModelName(app, model.text("model"));
    String table = model.text("table");
    for (JsonObject field : model.objects("fields")) {
      fields.add(field(field));
    }
    ModelState state =
        new ModelState(
            name,
            table,
            fields,
            columns(model, "indexes", PartOperation.Kind.INDEX),
            columns(model, "uniques", PartOperation.Kind.CONSTRAINT),
            model.objectsIfAny("checks").stream().map(MigrationReader::check).toList(),
            model.textIfAny("comment"));
    if (!state.hasId()) {
      throw new MalformedMigration(
          MigrationProblem.PROPERTY_MISSING,
          model.place(),
          "primaryKey",
          "one field with \"primaryKey\": true");
    }
    return state;
  }

  private static List<ModelState.Columns> columns(
      JsonObject model, String property, PartOperation.Kind kind) {
    return model.objectsIfAny(property).stream().map(one -> columns(one, kind)).toList();
  }

  private static ModelState.Columns columns(JsonObject columns, PartOperation.Kind kind) {
    String name = columns.text("name");
    List<ModelState.Element> parts = new ArrayList<>();
    columns.texts("fields").forEach(part -> parts.add(ModelState.Element.parse(part.value())));
    ModelState.Columns read =
        new ModelState.Columns(
            name,
            parts,
            columns.textIfAny("condition"),
            columns.flag("nullsDistinct", true),
            columns.textsIfAny("include").stream().map(Json.Text::value).toList(),
            deferral(columns));
    columns.end();
    if (read.deferral() != null && !(kind == PartOperation.Kind.CONSTRAINT && read.plain())) {
      throw JsonObject.wrong(
          "deferrable",
          columns.required("deferrable"),
          "left out here: no database lets an index wait, or a constraint with a condition or an"
              + " expression");
    }
    return read;
  }

  private static Model.@Nullable Deferral deferral(JsonObject columns) {
    if (!columns.has("deferrable")) {
      return null;
    }
    Json.Text word = columns.required("deferrable");
    for (Model.Deferral deferral : Model.Deferral.values()) {
      if (MigrationText.word(deferral).equals(word.value())) {
        return deferral;
      }
    }
    throw JsonObject.wrong("deferrable", word, "immediate or deferred");
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
    LogicalType read = type(field, type);
    return new FieldState.Value(
        field.text("name"),
        field.text("column"),
        read,
        field.flag("nullable", false),
        field.flag("primaryKey", false),
        field.textIfAny("unique"),
        field.valueIfAny("default", read),
        details(field));
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
        field.textIfAny("index"),
        details(field),
        field.flag("primaryKey", false));
  }

  private static FieldState.Details details(JsonObject field) {
    String computed = field.textIfAny("computed");
    return new FieldState.Details(
        field.textIfAny("databaseDefault"),
        field.textIfAny("defaultSql"),
        computed == null ? null : new FieldState.Computed(computed, field.flag("stored", true)),
        field.textIfAny("collation"),
        field.textIfAny("comment"));
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
        "cascade, protect, restrict, setNull, setDefault, set, doNothing, dbCascade or dbSetNull");
  }

  private static FieldState many(JsonObject field) {
    return new FieldState.Many(
        field.text("name"),
        target(field),
        field.text("table"),
        field.text("unique"),
        side(field.object("own")),
        side(field.object("target")),
        field.flag("symmetrical", false));
  }

  private static FieldState.Side side(JsonObject side) {
    FieldState.Side read =
        new FieldState.Side(side.text("column"), side.text("constraint"), side.text("index"));
    side.end();
    return read;
  }

  private static ModelName target(JsonObject field) {
    return modelName(field.required("to"), "to");
  }

  private static ModelName modelName(Json.Text text, String property) {
    int dot = text.value().indexOf('.');
    if (dot <= 0 || dot == text.value().length() - 1) {
      throw JsonObject.wrong(property, text, "an app and a model, as in \"store.Track\"");
    }
    return ModelName.parse(text.value());
  }
}
