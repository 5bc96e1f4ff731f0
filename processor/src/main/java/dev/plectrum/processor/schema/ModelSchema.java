package dev.plectrum.processor.schema;

import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.CompiledApp;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the models of the sources into the schema they ask for. */
final class ModelSchema {
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
        fields.add(value(value));
      } else if (field instanceof Field.Key key) {
        fields.add(key(key));
      } else if (field instanceof Field.Many many && many.through() == null) {
        fields.add(many(many));
      }
    }
    return new ModelState(
        name(model), model.table(), fields, columns(model.indexes()), columns(model.uniques()));
  }

  private static FieldState value(Field.Value value) {
    return new FieldState.Value(
        value.name(),
        value.column(),
        LogicalType.of(value.type()),
        value.nullable(),
        value.id(),
        // The primary key is unique as it is.
        value.id() ? null : value.unique(),
        value.defaultValue());
  }

  private FieldState key(Field.Key key) {
    return new FieldState.Key(
        key.name(),
        key.column(),
        target(key.target()),
        key.nullable(),
        key.onDelete(),
        key.constraint(),
        key.unique(),
        key.index());
  }

  private FieldState many(Field.Many many) {
    Field.Between between = many.between();
    return new FieldState.Many(
        many.name(),
        target(many.target()),
        many.table(),
        between.unique(),
        new FieldState.Side(many.ownColumn(), between.ownConstraint(), between.ownIndex()),
        new FieldState.Side(
            many.targetColumn(), between.targetConstraint(), between.targetIndex()));
  }

  private ModelName target(JavaClass type) {
    ModelName name = names.get(type);
    if (name == null) {
      throw new IllegalStateException(type + " is the target of a relation and no model");
    }
    return name;
  }

  private static List<ModelState.Columns> columns(List<Model.Columns> all) {
    Function<Model.Columns, ModelState.Columns> one =
        columns ->
            new ModelState.Columns(
                columns.name(),
                columns.fields().stream()
                    .map(
                        part ->
                            new ModelState.Element(
                                part.field(), part.descending(), columns.prefix()))
                    .toList());
    return all.stream().map(one).toList();
  }
}
