package dev.plectrum.processor.read;

import com.google.auto.common.MoreTypes;
import dev.plectrum.model.Column;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Model;
import dev.plectrum.model.OneToOne;
import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.RelationProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.diagnostics.Suggestion;
import dev.plectrum.processor.model.DatabaseNames;
import dev.plectrum.processor.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads a many-to-many relation whose table is that of a model of the user's. */
final class ThroughReader {
  private static final Set<String> KEYS =
      Set.of(ForeignKey.class.getName(), OneToOne.class.getName());

  private final Report report;

  ThroughReader(Report report) {
    this.report = report;
  }

  /** The relation, or empty if the model in between does not link the two; that was reported. */
  Optional<Field> read(
      VariableElement field, Mark mark, TargetReader.Target target, ModelReader.Owner owner) {
    TypeMirror type = mark.type("value");
    if (type == null
        || type.getKind() != TypeKind.DECLARED
        || !Mark.isOn(MoreTypes.asTypeElement(type), Model.class)) {
      report.add(
          RelationProblem.THROUGH_IS_NO_MODEL,
          mark.position("value"),
          owner.nameOf(field),
          type == null ? "nothing" : TypeHint.name(type));
      return Optional.empty();
    }
    TypeElement through = MoreTypes.asTypeElement(type);
    Optional<VariableElement> own = key(field, mark, "own", through, owner.element(), owner, null);
    Optional<VariableElement> other =
        own.flatMap(found -> key(field, mark, "target", through, target.element(), owner, found));
    if (own.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    String table = TargetReader.table(through, owner.app().label());
    Field.Between unused = new Field.Between("", "", "", "", "", target.idColumn(), target.id());
    return Optional.of(
        new Field.Many(
            field.getSimpleName().toString(),
            target.type(),
            target.table(),
            table,
            columnOf(own.get()),
            columnOf(other.get()),
            unused,
            new Field.Through(
                ValueTypeReader.nameOf(through),
                own.get().getSimpleName().toString(),
                other.get().getSimpleName().toString()),
            JavacPosition.of(field)));
  }

  /**
   * The key to one side.
   *
   * @param member the member of the annotation that may name the key
   * @param taken the other key; null if there is none yet
   */
  private Optional<VariableElement> key(
      VariableElement field,
      Mark mark,
      String member,
      TypeElement through,
      TypeElement side,
      ModelReader.Owner owner,
      @Nullable VariableElement taken) {
    List<VariableElement> keys = new ArrayList<>();
    for (VariableElement component : ModelReader.components(through)) {
      if (leadsTo(component, side) && !component.equals(taken)) {
        keys.add(component);
      }
    }
    String named = mark.text(member);
    boolean isNamed = named != null && !named.isEmpty();
    List<String> names = keys.stream().map(key -> key.getSimpleName().toString()).toList();
    if (isNamed && !names.contains(named)) {
      report.add(
          RelationProblem.THROUGH_KEY_UNKNOWN,
          mark.position(member),
          through.getSimpleName().toString(),
          named,
          side.getSimpleName().toString(),
          Suggestion.of(String.valueOf(named), names));
      return Optional.empty();
    }
    if (isNamed) {
      return keys.stream()
          .filter(key -> key.getSimpleName().contentEquals(String.valueOf(named)))
          .findFirst();
    }
    // The two keys of a model that is linked with itself are told apart by their order.
    boolean itself = owner.element().equals(side) && keys.size() == 2 && taken == null;
    if (keys.size() != 1 && !(itself && isLinkedWithItself(field, side))) {
      Position position = mark.position("value");
      report.add(
          keys.isEmpty()
              ? RelationProblem.THROUGH_KEY_MISSING
              : RelationProblem.THROUGH_KEY_AMBIGUOUS,
          position,
          through.getSimpleName().toString(),
          side.getSimpleName().toString(),
          member);
      return Optional.empty();
    }
    return Optional.of(keys.get(0));
  }

  private static boolean isLinkedWithItself(VariableElement field, TypeElement side) {
    TypeMirror target = MoreTypes.asDeclared(field.asType()).getTypeArguments().get(0);
    return target.getKind() == TypeKind.DECLARED && MoreTypes.asTypeElement(target).equals(side);
  }

  private static boolean leadsTo(VariableElement component, TypeElement side) {
    if (component.asType().getKind() != TypeKind.DECLARED) {
      return false;
    }
    DeclaredType type = MoreTypes.asDeclared(component.asType());
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    return KEYS.contains(MoreTypes.asTypeElement(type).getQualifiedName().toString())
        && arguments.size() == 1
        && arguments.get(0).getKind() == TypeKind.DECLARED
        && MoreTypes.asTypeElement(arguments.get(0)).equals(side);
  }

  private static String columnOf(VariableElement key) {
    return Mark.on(key, Column.class)
        .map(mark -> mark.text("value"))
        .orElseGet(() -> DatabaseNames.keyColumn(key.getSimpleName().toString()));
  }
}
