package dev.plectrum.processor.read;

import com.google.auto.common.MoreTypes;
import dev.plectrum.model.Column;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.model.ReverseOf;
import dev.plectrum.model.Table;
import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.ProjectProblem;
import dev.plectrum.processor.diagnostics.RelationProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.DatabaseNames;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.model.ValueType.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the model that a relation points to, as far as a key needs to know it. */
final class TargetReader {
  /** What can point to users of whatever model. */
  private static final Set<String> ACCOUNTS = Set.of("ForeignKey", "OneToOne");

  private final AppDirectory apps;
  private final Report report;

  TargetReader(AppDirectory apps, Report report) {
    this.apps = apps;
    this.report = report;
  }

  /** A model seen from a relation. */
  record Target(
      TypeElement element,
      JavaClass type,
      String table,
      String idName,
      String idColumn,
      ValueType id) {}

  /** The model a relation names, or empty if it names none that it may; that has been reported. */
  Optional<Target> read(VariableElement field, TypeElement owner, AppDirectory.Entry app) {
    String relation = MoreTypes.asTypeElement(field.asType()).getSimpleName().toString();
    String name = owner.getSimpleName() + "." + field.getSimpleName();
    Position position = JavacPosition.of(field);
    List<? extends TypeMirror> arguments = MoreTypes.asDeclared(field.asType()).getTypeArguments();
    if (arguments.isEmpty()) {
      report.add(RelationProblem.RELATION_RAW, position, name, relation);
      return Optional.empty();
    }
    TypeMirror argument = arguments.get(0);
    boolean toAccounts =
        ACCOUNTS.contains(relation)
            && argument.getKind() == TypeKind.DECLARED
            && ValueTypeReader.nameOf(MoreTypes.asTypeElement(argument)).equals(Field.Key.ACCOUNT);
    if (argument.getKind() != TypeKind.DECLARED
        || !toAccounts && !Mark.isOn(MoreTypes.asTypeElement(argument), Model.class)) {
      report.add(
          RelationProblem.TARGET_IS_NO_MODEL, position, name, TypeHint.name(argument), relation);
      return Optional.empty();
    }
    TypeElement element = MoreTypes.asTypeElement(argument);
    Optional<AppDirectory.Entry> other = apps.appOf(element);
    if (other.isPresent() && !app.mayUse(other.get())) {
      report.add(
          ProjectProblem.APP_NOT_USED,
          position,
          name,
          element.getSimpleName().toString(),
          other.get().label(),
          app.label(),
          other.get().type().simpleName());
      return Optional.empty();
    }
    boolean holdsKeys =
        ACCOUNTS.contains(relation)
            || relation.equals("ManyToMany") && !Mark.isOn(field, ReverseOf.class);
    if (holdsKeys && !toAccounts && ModelReader.isComposite(element)) {
      report.add(
          RelationProblem.TARGET_IS_COMPOSITE, position, name, element.getSimpleName().toString());
      return Optional.empty();
    }
    if (toAccounts) {
      // As long as the project does not choose others.
      return Optional.of(
          new Target(
              element, Field.Key.ACCOUNT, "auth_user", "key", "id", ValueType.of(Kind.LONG, true)));
    }
    return Optional.of(target(element, other.map(AppDirectory.Entry::label).orElse("")));
  }

  /** The model of this element, in the app of this label. */
  static Target target(TypeElement element, String label) {
    // What is wrong with the target is said at the target.
    Report silent = new Report();
    for (VariableElement field : ElementFilter.fieldsIn(element.getEnclosedElements())) {
      if (Mark.isOn(field, Id.class)) {
        String column =
            Mark.on(field, Column.class)
                .map(mark -> mark.text("value"))
                .orElseGet(() -> DatabaseNames.column(field.getSimpleName().toString()));
        ValueType id =
            ValueTypeReader.read(field.asType())
                .map(type -> type.within(new ConstraintReader(silent).read(field, type.kind())))
                .orElse(ValueType.of(Kind.LONG, true));
        return new Target(
            element,
            ValueTypeReader.nameOf(element),
            table(element, label),
            field.getSimpleName().toString(),
            column,
            id);
      }
    }
    return new Target(
        element,
        ValueTypeReader.nameOf(element),
        table(element, label),
        "id",
        "id",
        ValueType.of(Kind.LONG, true));
  }

  /** The table of a model in the app of this label. */
  static String table(TypeElement model, String label) {
    return Mark.on(model, Table.class)
        .map(mark -> mark.text("value"))
        .orElseGet(() -> DatabaseNames.table(label, model.getSimpleName().toString()));
  }
}
