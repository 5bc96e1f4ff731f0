package dev.plectrum.processor.read;

import com.google.auto.common.MoreTypes;
import dev.plectrum.model.Check;
import dev.plectrum.model.Column;
import dev.plectrum.model.Computed;
import dev.plectrum.model.CreatedAt;
import dev.plectrum.model.DatabaseDefault;
import dev.plectrum.model.Default;
import dev.plectrum.model.Embedded;
import dev.plectrum.model.Id;
import dev.plectrum.model.Json;
import dev.plectrum.model.Unique;
import dev.plectrum.model.UpdatedAt;
import dev.plectrum.model.Version;
import dev.plectrum.processor.diagnostics.ModelProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.DatabaseNames;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.read.FieldReader.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Reads the components of models that are groups of columns. */
final class GroupReader {
  private final Report report;
  private final FieldReader fields;

  GroupReader(Report report, FieldReader fields) {
    this.report = report;
    this.fields = fields;
  }

  /**
   * A component of a model, or of a group in it.
   *
   * @param name {@code address.street} for one of a group
   */
  record Leaf(String name, VariableElement field) {}

  /** The components of a model, those of groups in place of the groups. */
  static List<Leaf> leaves(TypeElement model) {
    List<Leaf> leaves = new ArrayList<>();
    for (VariableElement field : ModelReader.components(model)) {
      String name = field.getSimpleName().toString();
      if (!isGroup(field)) {
        leaves.add(new Leaf(name, field));
      } else if (field.asType().getKind() == TypeKind.DECLARED) {
        for (VariableElement part :
            ModelReader.components(MoreTypes.asTypeElement(field.asType()))) {
          leaves.add(new Leaf(name + "." + part.getSimpleName(), part));
        }
      }
    }
    return leaves;
  }

  /** Whether a component is a group of columns. */
  static boolean isGroup(VariableElement field) {
    return Mark.isOn(field, Embedded.class);
  }

  /** The columns of a group; empty if something is wrong with one of them. */
  List<Slot> read(VariableElement field, ModelReader.Owner owner) {
    Mark mark = Mark.on(field, Embedded.class).orElseThrow();
    String name = field.getSimpleName().toString();
    if (ValueTypeReader.isUnresolved(field.asType())) {
      return List.of();
    }
    Optional<String> unfit = unfit(field);
    if (unfit.isPresent()) {
      report.add(
          ModelProblem.EMBEDDED_TYPE,
          mark.position(),
          owner.nameOf(field),
          TypeHint.name(field.asType()),
          unfit.get());
      return List.of();
    }
    refuse(field);
    String prefix = mark.has("prefix") ? mark.text("prefix") : null;
    if (prefix != null && !prefix.isEmpty() && !FieldReader.isName(prefix)) {
      report.add(ModelProblem.NAME_WRONG, mark.position("prefix"), "column", prefix);
      prefix = null;
    }
    TypeElement record = MoreTypes.asTypeElement(field.asType());
    Field.Group group =
        new Field.Group(
            name,
            prefix == null ? DatabaseNames.column(name) + "_" : prefix,
            ValueTypeReader.nameOf(record),
            Nullness.isNullable(field),
            fields.was(field, owner),
            null,
            JavacPosition.of(field));
    ModelReader.Owner within = owner.within(record, group);
    List<Slot> slots = new ArrayList<>();
    List<VariableElement> parts = ModelReader.components(record);
    for (VariableElement part : parts) {
      if (canBePart(part, within, group)) {
        fields.read(part, within).ifPresent(slots::add);
      }
    }
    return slots.size() == parts.size() ? slots : List.of();
  }

  private static Optional<String> unfit(VariableElement field) {
    if (field.asType().getKind() != TypeKind.DECLARED) {
      return Optional.of("no record");
    }
    TypeElement record = MoreTypes.asTypeElement(field.asType());
    if (Mark.isOn(record, dev.plectrum.model.Model.class)) {
      return Optional.of("a model, which has a table of its own");
    }
    if (record.getKind() != ElementKind.RECORD) {
      return Optional.of("no record");
    }
    if (!record.getTypeParameters().isEmpty()) {
      return Optional.of("a record with type parameters");
    }
    if (record.getRecordComponents().isEmpty()) {
      return Optional.of("a record without components");
    }
    return ModelReader.isPrivate(field.asType())
        ? Optional.of("private, so that generated code cannot make one")
        : Optional.empty();
  }

  private void refuse(VariableElement field) {
    String each = "each component of its record has a column of its own";
    fields.refuse(
        field, Id.class, "a key of several columns is several components with @Id, not a group");
    fields.refuse(field, Json.class, "it is either a group of columns or one column of JSON");
    fields.refuse(field, Column.class, each);
    fields.refuse(field, Unique.class, "@Model(unique = …) names several columns");
    fields.refuse(field, Check.class, each);
    fields.refuse(field, Default.class, each);
    fields.refuse(field, DatabaseDefault.class, each);
    fields.refuse(field, Computed.class, each);
    fields.refuse(field, CreatedAt.class, each);
    fields.refuse(field, UpdatedAt.class, each);
    fields.refuse(field, Version.class, each);
  }

  private boolean canBePart(VariableElement part, ModelReader.Owner within, Field.Group group) {
    fields.refuse(part, Id.class, "the key of a row is a component of the model");
    fields.refuse(part, Version.class, "the version of a row is a component of the model");
    fields.refuse(part, Computed.class, "a group has values that people set");
    if (RelationReader.isRelation(part.asType())) {
      return refuse(part, within, "it leads to rows", "Make it a component of the model.");
    }
    if (isGroup(part)) {
      return refuse(
          part, within, "it is a group itself", "Make its components those of the outer record.");
    }
    if (JsonColumnReader.isJson(part)) {
      return refuse(
          part,
          within,
          "it is kept as JSON",
          "Make it a component of the model, or all of it JSON.");
    }
    if (group.nullable()) {
      return refuseOwnValue(part, within, group);
    }
    return true;
  }

  private boolean refuse(VariableElement part, ModelReader.Owner within, String why, String hint) {
    report.add(ModelProblem.EMBEDDED_PART, JavacPosition.of(part), within.nameOf(part), why, hint);
    return false;
  }

  /** What sets itself would make half a group out of none. */
  private boolean refuseOwnValue(
      VariableElement part, ModelReader.Owner within, Field.Group group) {
    for (var annotation : List.of(CreatedAt.class, UpdatedAt.class, DatabaseDefault.class)) {
      if (Mark.isOn(part, annotation)) {
        report.add(
            ModelProblem.EMBEDDED_NULLABLE,
            group.position(),
            group.name(),
            within.nameOf(part),
            annotation.getSimpleName());
        return false;
      }
    }
    return true;
  }

  /** The check that a row has all of a group or nothing, of each group that may be null. */
  static List<Model.Check> checks(String table, List<Slot> slots) {
    List<Field.Value> parts = new ArrayList<>();
    for (Slot slot : slots) {
      if (slot instanceof Slot.Ready ready
          && ready.field() instanceof Field.Value value
          && value.part() != null) {
        parts.add(value);
      }
    }
    return parts.stream()
        .map(value -> value.part().group())
        .filter(Field.Group::nullable)
        .distinct()
        .flatMap(
            group ->
                check(
                    table,
                    group,
                    parts.stream().filter(part -> part.part().group().equals(group)).toList())
                    .stream())
        .toList();
  }

  private static Optional<Model.Check> check(
      String table, Field.Group group, List<Field.Value> parts) {
    List<Field.Value> required = parts.stream().filter(part -> !part.part().nullable()).toList();
    if (required.isEmpty() || parts.size() == 1) {
      return Optional.empty();
    }
    String sql = all(parts, "IS NULL") + " OR " + all(required, "IS NOT NULL");
    List<String> columns = parts.stream().map(Field.Value::column).toList();
    return Optional.of(
        new Model.Check(
            DatabaseNames.detailed(table, columns, sql, "_check"), sql, group.position()));
  }

  private static String all(List<Field.Value> parts, String is) {
    return parts.stream()
        .map(part -> "{" + part.name() + "} " + is)
        .collect(Collectors.joining(" AND ", "(", ")"));
  }

  /** The record of a group; empty for another component. */
  static Optional<TypeElement> record(Element component) {
    return component instanceof VariableElement field
            && isGroup(field)
            && field.asType().getKind() == TypeKind.DECLARED
        ? Optional.of(MoreTypes.asTypeElement(field.asType()))
        : Optional.empty();
  }
}
