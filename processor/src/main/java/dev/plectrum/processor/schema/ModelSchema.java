package dev.plectrum.processor.schema;

import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.CompiledApp;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the models of the sources into the schema they ask for. */
final class ModelSchema {
  private static final JavaClass USER = new JavaClass("dev.plectrum.auth", "User");

  private final Map<JavaClass, ModelName> names;

  private ModelSchema(Map<JavaClass, ModelName> names) {
    this.names = names;
  }

  /** The schema that {@code apps} ask for, whose keys may lead to the models of the others. */
  static Schema of(List<App> apps, List<CompiledApp> others) {
    List<Model> models = apps.stream().flatMap(app -> app.models().stream()).toList();
    Stream<Model> all =
        Stream.concat(models.stream(), others.stream().flatMap(one -> one.app().models().stream()));
    ModelSchema reader =
        new ModelSchema(all.collect(Collectors.toMap(Model::type, ModelSchema::name)));
    return Schema.of(models.stream().filter(Model::managed).map(reader::state).toList());
  }

  /** The name of a model in migrations. */
  static ModelName name(Model model) {
    return new ModelName(model.app(), model.type().simpleName());
  }

  private ModelState state(Model model) {
    List<FieldState> fields = new ArrayList<>();
    for (Field field : model.fields()) {
      if (field instanceof Field.Value value) {
        fields.add(value(value, model));
      } else if (field instanceof Field.Key key) {
        fields.add(key(key, model));
      } else if (field instanceof Field.Many many && many.through() == null) {
        fields.add(many(many));
      }
    }
    List<String> names = model.columnNames();
    return new ModelState(
        name(model),
        model.table(),
        fields,
        columns(model.indexes(), names),
        columns(model.uniques(), names),
        model.checks().stream()
            .map(check -> new ModelState.Check(check.name(), sql(check.sql(), names)))
            .toList(),
        model.comment());
  }

  private static String sql(String text, List<String> names) {
    return SqlText.of(text, names).sql();
  }

  private static FieldState.Details details(Field.Stored field, List<String> names) {
    Field.Storage storage = field.storage();
    Field.Computed computed = storage.computed();
    return new FieldState.Details(
        storage.databaseDefault(),
        storage.defaultSql(),
        computed == null
            ? null
            : new FieldState.Computed(sql(computed.sql(), names), computed.stored()),
        storage.collation(),
        storage.comment());
  }

  private static FieldState value(Field.Value value, Model model) {
    return new FieldState.Value(
        value.name(),
        value.column(),
        LogicalType.of(value.type()),
        value.nullable(),
        value.id() || model.key().contains(value.name()),
        // The primary key is unique as it is.
        value.id() ? null : value.unique(),
        value.defaultValue(),
        details(value, model.columnNames()));
  }

  private FieldState key(Field.Key key, Model model) {
    return new FieldState.Key(
        key.name(),
        key.column(),
        target(key.target()),
        key.nullable(),
        key.onDelete(),
        key.constraint(),
        key.unique(),
        key.index(),
        details(key, model.columnNames()),
        model.key().contains(key.name()));
  }

  private FieldState many(Field.Many many) {
    Field.Between between = many.between();
    return new FieldState.Many(
        many.name(),
        target(many.target()),
        many.table(),
        between.unique(),
        new FieldState.Side(many.ownColumn(), between.ownConstraint(), between.ownIndex()),
        new FieldState.Side(many.targetColumn(), between.targetConstraint(), between.targetIndex()),
        many.symmetrical());
  }

  private ModelName target(JavaClass type) {
    // What points to whatever the users are points to those of auth until a project chooses others.
    ModelName name = names.get(type.equals(Field.Key.ACCOUNT) ? USER : type);
    if (name == null) {
      throw new IllegalStateException(type + " is the target of a relation and no model");
    }
    return name;
  }

  private static List<ModelState.Columns> columns(List<Model.Columns> all, List<String> names) {
    return all.stream().map(columns -> columns(columns, names)).toList();
  }

  private static ModelState.Columns columns(Model.Columns columns, List<String> names) {
    String condition = columns.extras().condition();
    return new ModelState.Columns(
        columns.name(),
        columns.fields().stream().map(part -> element(part, columns.prefix(), names)).toList(),
        condition == null ? null : sql(condition, names),
        columns.extras().nullsDistinct(),
        columns.extras().include().stream().map(Model.Order::field).toList(),
        columns.extras().deferral());
  }

  private static ModelState.Element element(Model.Order part, boolean prefix, List<String> names) {
    String field =
        SqlText.isExpression(part.field()) ? "(" + sql(part.field(), names) + ")" : part.field();
    return new ModelState.Element(field, part.descending(), prefix);
  }
}
