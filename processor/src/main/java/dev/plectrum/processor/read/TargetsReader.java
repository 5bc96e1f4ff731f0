package dev.plectrum.processor.read;

import com.google.auto.common.MoreTypes;
import dev.plectrum.model.Check;
import dev.plectrum.model.Collation;
import dev.plectrum.model.Comment;
import dev.plectrum.model.Computed;
import dev.plectrum.model.CreatedAt;
import dev.plectrum.model.DatabaseDefault;
import dev.plectrum.model.Default;
import dev.plectrum.model.Embedded;
import dev.plectrum.model.GenericForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.Json;
import dev.plectrum.model.Model;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.ReverseOf;
import dev.plectrum.model.Symmetrical;
import dev.plectrum.model.Targets;
import dev.plectrum.model.Through;
import dev.plectrum.model.Unique;
import dev.plectrum.model.UpdatedAt;
import dev.plectrum.model.Version;
import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.ProjectProblem;
import dev.plectrum.processor.diagnostics.RelationProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.Constraint;
import dev.plectrum.processor.model.DatabaseNames;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.Field.DeleteAction;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.read.FieldReader.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Reads the keys of a model that point to rows of several models: two columns, which are a group as
 * far as most of what is made of them is concerned.
 */
final class TargetsReader {
  private final Report report;
  private final AppDirectory apps;
  private final FieldReader fields;
  private final Types types;

  TargetsReader(Report report, AppDirectory apps, FieldReader fields, Types types) {
    this.report = report;
    this.apps = apps;
    this.fields = fields;
    this.types = types;
  }

  /** Whether a component is a key to rows of several models. */
  static boolean isGeneric(VariableElement field) {
    return field.asType().getKind() == TypeKind.DECLARED
        && MoreTypes.asTypeElement(field.asType())
            .getQualifiedName()
            .contentEquals(GenericForeignKey.class.getName());
  }

  /** The two columns of a key; empty if something is wrong with it. */
  List<Slot> read(VariableElement field, ModelReader.Owner owner) {
    Optional<TypeElement> common = common(field, owner);
    List<TargetReader.Target> models = common.isEmpty() ? List.of() : models(field, owner);
    if (common.isEmpty() || models.isEmpty() || !fit(field, owner, common.get(), models)) {
      return List.of();
    }
    refuse(field);
    String name = field.getSimpleName().toString();
    boolean nullable = Nullness.isNullable(field);
    Position position = JavacPosition.of(field);
    List<Field.Target> targets = new ArrayList<>();
    for (TargetReader.Target model : models) {
      String label = apps.appOf(model.element()).map(AppDirectory.Entry::label).orElse("");
      targets.add(
          new Field.Target(
              model.type(),
              Field.Target.label(label, model.type()),
              model.table(),
              model.idName(),
              model.id().kind()));
    }
    Field.Targets all = new Field.Targets(targets, onDelete(field, nullable, owner));
    Field.Group group =
        new Field.Group(
            name,
            fields.column(field).orElseGet(() -> DatabaseNames.column(name)) + "_",
            ValueTypeReader.nameOf(common.get()),
            nullable,
            fields.was(field, owner),
            all,
            position);
    ValueType id = all.asText() ? ValueType.of(ValueType.Kind.STRING, false) : models.get(0).id();
    List<String> labels = targets.stream().map(Field.Target::label).toList();
    return List.of(
        part(
            group,
            "type",
            ValueType.of(ValueType.Kind.STRING, false),
            List.of(new Constraint.OneOf(labels))),
        part(group, "id", nullable ? ValueType.of(id.kind(), false) : id, List.of()));
  }

  private Slot part(Field.Group group, String own, ValueType type, List<Constraint> constraints) {
    String column = group.prefix() + own;
    String was = group.was();
    fields.checkLength(column, group.position(), group.name());
    return new Slot.Ready(
        new Field.Value(
            group.name() + "." + own,
            column,
            type,
            group.nullable(),
            false,
            null,
            Field.Auto.NONE,
            null,
            constraints,
            was == null ? null : was + "." + own,
            Field.Storage.NONE,
            new Field.Part(group, own, false),
            group.position()));
  }

  /** What the models have in common, which the type names. */
  private Optional<TypeElement> common(VariableElement field, ModelReader.Owner owner) {
    List<? extends TypeMirror> arguments = MoreTypes.asDeclared(field.asType()).getTypeArguments();
    if (!arguments.isEmpty()
        && arguments.get(0).getKind() == TypeKind.DECLARED
        && MoreTypes.asTypeElement(arguments.get(0)).getTypeParameters().isEmpty()
        && !ModelReader.isPrivate(arguments.get(0))) {
      return Optional.of(MoreTypes.asTypeElement(arguments.get(0)));
    }
    report.add(RelationProblem.TARGETS_TYPE, JavacPosition.of(field), owner.nameOf(field));
    return Optional.empty();
  }

  private List<TargetReader.Target> models(VariableElement field, ModelReader.Owner owner) {
    Mark mark = Mark.on(field, Targets.class).orElse(null);
    if (mark == null || mark.isEmpty("value")) {
      report.add(
          RelationProblem.TARGETS_MISSING,
          mark == null ? JavacPosition.of(field) : mark.position(),
          owner.nameOf(field));
      return List.of();
    }
    List<TargetReader.Target> targets = new ArrayList<>();
    boolean complete = true;
    for (Mark.Written<TypeMirror> written : mark.types("value")) {
      Optional<TargetReader.Target> target = model(field, owner, written);
      target.ifPresent(targets::add);
      complete &= target.isPresent();
    }
    return complete ? targets : List.of();
  }

  private Optional<TargetReader.Target> model(
      VariableElement field, ModelReader.Owner owner, Mark.Written<TypeMirror> written) {
    TypeMirror type = written.value();
    if (type.getKind() == TypeKind.ERROR) {
      return Optional.empty();
    }
    if (type.getKind() != TypeKind.DECLARED
        || !Mark.isOn(MoreTypes.asTypeElement(type), Model.class)) {
      report.add(
          RelationProblem.TARGETS_NO_MODEL,
          written.position(),
          owner.nameOf(field),
          TypeHint.name(type));
      return Optional.empty();
    }
    TypeElement element = MoreTypes.asTypeElement(type);
    Optional<AppDirectory.Entry> app = apps.appOf(element);
    if (app.isPresent() && !owner.app().mayUse(app.get())) {
      report.add(
          ProjectProblem.APP_NOT_USED,
          written.position(),
          owner.nameOf(field),
          element.getSimpleName().toString(),
          app.get().label(),
          owner.app().label(),
          app.get().type().simpleName());
      return Optional.empty();
    }
    return Optional.of(TargetReader.target(element, app.map(AppDirectory.Entry::label).orElse("")));
  }

  /** Whether the models can be those of one key. */
  private boolean fit(
      VariableElement field,
      ModelReader.Owner owner,
      TypeElement common,
      List<TargetReader.Target> models) {
    List<Mark.Written<TypeMirror>> written =
        Mark.on(field, Targets.class).orElseThrow().types("value");
    Map<String, TargetReader.Target> named = new HashMap<>();
    for (int i = 0; i < models.size(); i++) {
      TargetReader.Target model = models.get(i);
      Position position = written.get(i).position();
      String name = model.element().getSimpleName().toString();
      if (named.put(Field.Target.step(model.type()), model) != null) {
        report.add(RelationProblem.TARGETS_TWICE, position, owner.nameOf(field), name);
        return false;
      }
      if (ModelReader.isComposite(model.element())) {
        report.add(RelationProblem.TARGET_IS_COMPOSITE, position, owner.nameOf(field), name);
        return false;
      }
      if (!types.isSubtype(model.element().asType(), common.asType())) {
        report.add(
            RelationProblem.TARGETS_COMMON,
            position,
            owner.nameOf(field),
            common.getSimpleName().toString(),
            name);
        return false;
      }
    }
    return true;
  }

  private DeleteAction onDelete(VariableElement field, boolean nullable, ModelReader.Owner owner) {
    Mark mark = Mark.on(field, OnDelete.class).orElse(null);
    if (mark == null) {
      return DeleteAction.CASCADE;
    }
    String rule = String.valueOf(mark.constant("value"));
    return switch (rule) {
      case "CASCADE" -> DeleteAction.CASCADE;
      case "PROTECT" -> DeleteAction.PROTECT;
      case "RESTRICT" -> DeleteAction.RESTRICT;
      case "DO_NOTHING" -> DeleteAction.DO_NOTHING;
      case "SET_NULL" -> {
        if (!nullable) {
          report.add(
              RelationProblem.SET_NULL_ON_NOT_NULL, mark.position("value"), owner.nameOf(field));
        }
        yield DeleteAction.SET_NULL;
      }
      default -> {
        report.add(
            RelationProblem.TARGETS_ON_DELETE,
            mark.position("value"),
            owner.nameOf(field),
            rule,
            nullable ? "SET_NULL, " : "");
        yield DeleteAction.CASCADE;
      }
    };
  }

  private void refuse(VariableElement field) {
    String two = "it has two columns, for the model and for the key";
    fields.refuse(field, Id.class, "an id is a long, a UUID or a String");
    fields.refuse(field, Embedded.class, "it is a key, which has its own two columns");
    fields.refuse(field, Json.class, "it is a key, which has its own two columns");
    fields.refuse(field, ReverseOf.class, "it is the side that has the key");
    fields.refuse(field, Through.class, "only a ManyToMany has a model in between");
    fields.refuse(field, Symmetrical.class, "only a ManyToMany holds both ways");
    fields.refuse(field, Unique.class, "@Model(unique = …) names both of its columns");
    fields.refuse(field, Check.class, two);
    fields.refuse(field, Collation.class, two);
    fields.refuse(field, Comment.class, two);
    fields.refuse(field, Default.class, "no row is known to be there");
    fields.refuse(field, DatabaseDefault.class, "no row is known to be there");
    fields.refuse(field, Computed.class, "only a value is worked out of others");
    fields.refuse(field, CreatedAt.class, "only a point in time is set so");
    fields.refuse(field, UpdatedAt.class, "only a point in time is set so");
    fields.refuse(field, Version.class, "only a number counts");
    new ConstraintReader(report).read(field, null);
  }

  /** The checks that a row names one of the models, of each key of a model. */
  static List<dev.plectrum.processor.model.Model.Check> checks(String table, List<Slot> slots) {
    List<dev.plectrum.processor.model.Model.Check> checks = new ArrayList<>();
    for (Field.Value type : types(slots)) {
      String sql =
          targets(type).stream()
              .map(target -> "'" + target.label() + "'")
              .collect(Collectors.joining(", ", "{" + type.name() + "} IN (", ")"));
      checks.add(
          new dev.plectrum.processor.model.Model.Check(
              DatabaseNames.detailed(table, List.of(type.column()), sql, "_check"),
              sql,
              type.position()));
    }
    return checks;
  }

  /** The indexes over both columns, of each key of a model. */
  static List<dev.plectrum.processor.model.Model.Columns> indexes(String table, List<Slot> slots) {
    List<dev.plectrum.processor.model.Model.Columns> indexes = new ArrayList<>();
    for (Field.Value type : types(slots)) {
      Field.Group group = group(type);
      List<dev.plectrum.processor.model.Model.Order> orders =
          List.of(
              new dev.plectrum.processor.model.Model.Order(type.name(), false, type.position()),
              new dev.plectrum.processor.model.Model.Order(
                  group.name() + ".id", false, type.position()));
      indexes.add(
          new dev.plectrum.processor.model.Model.Columns(
              DatabaseNames.index(table, List.of(type.column(), group.prefix() + "id")),
              orders,
              type.position()));
    }
    return indexes;
  }

  /** The columns that name a model. */
  private static List<Field.Value> types(List<Slot> slots) {
    return slots.stream()
        .filter(Slot.Ready.class::isInstance)
        .map(slot -> ((Slot.Ready) slot).field())
        .filter(Field.Value.class::isInstance)
        .map(Field.Value.class::cast)
        .filter(value -> value.part() != null && value.part().name().equals("type"))
        .filter(value -> group(value).targets() != null)
        .toList();
  }

  private static Field.Group group(Field.Value value) {
    Field.Part part = value.part();
    if (part == null) {
      throw new IllegalStateException(value.name() + " is of no group");
    }
    return part.group();
  }

  private static List<Field.Target> targets(Field.Value value) {
    Field.Targets targets = group(value).targets();
    return targets == null ? List.of() : targets.models();
  }
}
