package dev.plectrum.processor.read;

import com.google.auto.common.MoreElements;
import dev.plectrum.model.Json;
import dev.plectrum.processor.diagnostics.ModelProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.AppRoutes.JsonColumn;
import dev.plectrum.processor.model.JsonType;
import dev.plectrum.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Reads the components of models that are kept as JSON. */
final class JsonColumnReader {
  private final Report report;
  private final ModelReader.Owner owner;

  JsonColumnReader(Report report, ModelReader.Owner owner) {
    this.report = report;
    this.owner = owner;
  }

  /** Whether a component is kept as JSON. */
  static boolean isJson(VariableElement field) {
    return Mark.isOn(field, Json.class) || ValueTypeReader.isTree(field.asType());
  }

  /** The type of the column; empty if JSON has nothing for it, which is reported. */
  Optional<ValueType> read(VariableElement field) {
    String home = owner.app().type().packageName();
    // What is inside of records is read, and judged, with what routes exchange.
    JsonType type = new JsonRecordReader(new Report(), home).read(field.asType());
    String written = TypeHint.name(field.asType());
    if (!isColumn(type)) {
      report.add(ModelProblem.JSON_TYPE, JavacPosition.of(field), owner.nameOf(field), written);
      return Optional.empty();
    }
    return Optional.of(
        new ValueType(
            ValueType.Kind.JSON,
            false,
            0,
            0,
            0,
            null,
            new ValueType.Json(type, written, home),
            null));
  }

  private static boolean isColumn(JsonType type) {
    return type instanceof JsonType.Object
        || type instanceof JsonType.Tree
        || type instanceof JsonType.Many many && isElement(many.element());
  }

  private static boolean isElement(JsonType type) {
    boolean plain =
        type instanceof JsonType.Value value && value.type().kind() != ValueType.Kind.ENUM;
    return !type.nullable() && (plain || isColumn(type));
  }

  /** The columns of an app's models. */
  static List<JsonColumn> columns(App app, List<TypeElement> models, JsonRecordReader records) {
    List<JsonColumn> columns = new ArrayList<>();
    for (TypeElement model : models) {
      boolean mine =
          app.models().stream().anyMatch(one -> one.type().equals(ValueTypeReader.nameOf(model)));
      for (VariableElement field :
          mine ? ModelReader.components(model) : List.<VariableElement>of()) {
        if (isJson(field)) {
          columns.add(
              new JsonColumn(
                  records.read(field.asType()),
                  ConstraintReader.nameOf(field),
                  MoreElements.getPackage(model).getQualifiedName().toString(),
                  JavacPosition.of(field)));
        }
      }
    }
    return columns;
  }
}
