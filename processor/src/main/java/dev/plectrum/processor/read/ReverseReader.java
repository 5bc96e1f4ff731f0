package dev.plectrum.processor.read;

import dev.plectrum.processor.diagnostics.RelationProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.diagnostics.Suggestion;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.read.FieldReader.Slot;
import dev.plectrum.processor.read.ModelReader.Open;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Finds the relation that {@code @ReverseOf} names in the other model. */
final class ReverseReader {
  private final Report report;
  private final List<Open> models;

  ReverseReader(Report report, List<Open> models) {
    this.report = report;
    this.models = models;
  }

  /** The field, or empty if it is the other side of nothing; that has been reported. */
  Optional<Field> read(Open owner, Slot.Reverse slot) {
    JavaClass target = ValueTypeReader.nameOf(slot.target());
    Optional<Field> declaring =
        fieldsOf(target).stream().filter(field -> field.name().equals(slot.of())).findFirst();
    Field.Group group = group(target, slot.of()).orElse(null);
    if (group != null && group.targets() != null && slot.side() == Slot.Side.SET) {
      return of(owner, slot, target, group);
    }
    Optional<Field.Link> link =
        declaring.flatMap(field -> link(field, owner.model().type(), slot.side()));
    if (declaring.isPresent() && declaring.get() instanceof Field.Many many && many.symmetrical()) {
      report.add(
          RelationProblem.SYMMETRICAL_REVERSE,
          slot.mark().position("value"),
          nameOf(owner, slot),
          target.simpleName() + "." + slot.of());
      return Optional.empty();
    }
    if (link.isPresent()) {
      return Optional.of(
          new Field.Reverse(
              slot.name(), target, slot.of(), link.get(), JavacPosition.of(slot.mark().element())));
    }
    if (declaring.isPresent() || group != null) {
      report.add(
          RelationProblem.REVERSE_OF_WRONG_KIND,
          slot.mark().position("value"),
          nameOf(owner, slot),
          target.simpleName() + "." + slot.of(),
          slot.side().declared(),
          owner.model().type().simpleName());
    } else if (!isComponent(slot)) {
      // A component that exists but could not be read has its own message.
      report.add(
          RelationProblem.REVERSE_OF_UNKNOWN,
          slot.mark().position("value"),
          nameOf(owner, slot),
          target.simpleName(),
          slot.of(),
          Suggestion.of(slot.of(), candidates(target, owner, slot.side())));
    }
    return Optional.empty();
  }

  /** The other side of a key to several models. */
  private Optional<Field> of(Open owner, Slot.Reverse slot, JavaClass target, Field.Group generic) {
    JavaClass self = owner.model().type();
    if (!pointsTo(generic, self)) {
      report.add(
          RelationProblem.TARGETS_WITHOUT,
          slot.mark().position("value"),
          nameOf(owner, slot),
          target.simpleName() + "." + slot.of(),
          self.simpleName());
      return Optional.empty();
    }
    return Optional.of(
        new Field.Reverse(
            slot.name(),
            target,
            slot.of(),
            new Field.Link.ByTarget(
                generic.prefix() + "id",
                generic.prefix() + "type",
                Field.Target.label(owner.model().app(), self),
                generic.targets() != null && generic.targets().asText()),
            JavacPosition.of(slot.mark().element())));
  }

  /** The component of several columns with this name. */
  private Optional<Field.Group> group(JavaClass model, String name) {
    return groupsOf(model).filter(group -> group.name().equals(name)).findFirst();
  }

  private Stream<Field.Group> groupsOf(JavaClass model) {
    return fieldsOf(model).stream()
        .filter(Field.Value.class::isInstance)
        .map(field -> ((Field.Value) field).part())
        .filter(Objects::nonNull)
        .map(Field.Part::group)
        .distinct();
  }

  private static String nameOf(Open owner, Slot.Reverse slot) {
    return owner.model().type().simpleName() + "." + slot.name();
  }

  private static boolean isComponent(Slot.Reverse slot) {
    return ModelReader.components(slot.target()).stream()
        .map(VariableElement::getSimpleName)
        .anyMatch(name -> name.contentEquals(slot.of()));
  }

  private List<Field> fieldsOf(JavaClass model) {
    return models.stream()
        .filter(open -> open.model().type().equals(model))
        .flatMap(open -> open.slots().stream())
        .filter(Slot.Ready.class::isInstance)
        .map(slot -> ((Slot.Ready) slot).field())
        .toList();
  }

  private List<String> candidates(JavaClass target, Open owner, Slot.Side side) {
    JavaClass self = owner.model().type();
    Stream<String> keys =
        fieldsOf(target).stream()
            .filter(field -> link(field, self, side).isPresent())
            .map(Field::name);
    Stream<String> several =
        groupsOf(target)
            .filter(group -> side == Slot.Side.SET && pointsTo(group, self))
            .map(Field.Group::name);
    return Stream.concat(keys, several).toList();
  }

  private static boolean pointsTo(Field.Group group, JavaClass model) {
    Field.Targets targets = group.targets();
    return targets != null && targets.models().stream().anyMatch(one -> one.type().equals(model));
  }

  private static Field.@Nullable Through reversed(Field.@Nullable Through through) {
    return through == null ? null : through.reversed();
  }

  private static Optional<Field.Link> link(Field field, JavaClass owner, Slot.Side side) {
    return switch (side) {
      case MANY ->
          field instanceof Field.Many other && other.target().equals(owner) && !other.symmetrical()
              ? Optional.of(
                  new Field.Link.ByTable(
                      other.table(),
                      other.targetColumn(),
                      other.ownColumn(),
                      reversed(other.through())))
              : Optional.empty();
      case SET ->
          field instanceof Field.Key key && key.target().equals(owner)
              ? Optional.of(new Field.Link.ByKey(key.column()))
              : Optional.empty();
      case ONE ->
          field instanceof Field.Key key && key.oneToOne() && key.target().equals(owner)
              ? Optional.of(new Field.Link.ByOneKey(key.column()))
              : Optional.empty();
    };
  }
}
