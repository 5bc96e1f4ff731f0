package dev.plectrum.processor.read;

import com.google.auto.common.MoreTypes;
import dev.plectrum.model.Check;
import dev.plectrum.model.Collation;
import dev.plectrum.model.Column;
import dev.plectrum.model.Comment;
import dev.plectrum.model.Computed;
import dev.plectrum.model.CreatedAt;
import dev.plectrum.model.DatabaseDefault;
import dev.plectrum.model.Default;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.model.Id;
import dev.plectrum.model.ManyToMany;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.OneToOne;
import dev.plectrum.model.ReverseOf;
import dev.plectrum.model.ReverseOne;
import dev.plectrum.model.ReverseSet;
import dev.plectrum.model.Symmetrical;
import dev.plectrum.model.Targets;
import dev.plectrum.model.Through;
import dev.plectrum.model.Unique;
import dev.plectrum.model.UpdatedAt;
import dev.plectrum.model.Version;
import dev.plectrum.model.Was;
import dev.plectrum.processor.diagnostics.ModelProblem;
import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.RelationProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.DatabaseNames;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.Field.DeleteAction;
import dev.plectrum.processor.read.FieldReader.Slot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the components that lead to other rows. */
final class RelationReader {
  private static final Set<String> TYPES =
      Set.of(
          ForeignKey.class.getName(),
          OneToOne.class.getName(),
          ManyToMany.class.getName(),
          ReverseOne.class.getName(),
          ReverseSet.class.getName());

  private final Report report;
  private final TargetReader targets;
  private final FieldReader fields;
  private final ConstraintReader constraints;

  RelationReader(Report report, TargetReader targets, FieldReader fields) {
    this.report = report;
    this.targets = targets;
    this.fields = fields;
    this.constraints = new ConstraintReader(report);
  }

  /** Whether the type is one of ours. */
  static boolean isRelation(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && TYPES.contains(MoreTypes.asTypeElement(type).getQualifiedName().toString());
  }

  /** Whether the type is a relation that leads to many rows, or is held by those. */
  static boolean isToMany(TypeMirror type) {
    if (!isRelation(type)) {
      return false;
    }
    String name = MoreTypes.asTypeElement(type).getSimpleName().toString();
    return !name.equals("ForeignKey") && !name.equals("OneToOne");
  }

  /** The relation, or empty if nothing can be kept of it. */
  Optional<Slot> read(VariableElement field, ModelReader.Owner owner) {
    Optional<TargetReader.Target> target = targets.read(field, owner.element(), owner.app());
    if (target.isEmpty()) {
      return Optional.empty();
    }
    String type = MoreTypes.asTypeElement(field.asType()).getSimpleName().toString();
    constraints.read(field, null);
    fields.refuse(field, CreatedAt.class, "only a point in time is set so");
    fields.refuse(field, UpdatedAt.class, "only a point in time is set so");
    fields.refuse(field, Version.class, "only a number counts");
    fields.refuse(field, Targets.class, "only a GenericForeignKey points to several models");
    boolean isKey = type.equals("ForeignKey") || type.equals("OneToOne");
    if (Mark.isOn(field, Id.class) && !(isKey && owner.isComposite())) {
      fields.refuse(field, Id.class, "a key to another row is the id only together with others");
      if (isKey) {
        owner.claimId(field);
      }
    }
    if (!isKey) {
      fields.refuse(field, Default.class, "only a value or a key has a default");
      fields.refuse(field, Computed.class, "only a value is worked out of others");
    }
    if (isKey) {
      return Optional.of(new Slot.Ready(key(field, target.get(), type.equals("OneToOne"), owner)));
    }
    Slot.Side side =
        switch (type) {
          case "ManyToMany" -> Slot.Side.MANY;
          case "ReverseOne" -> Slot.Side.ONE;
          default -> Slot.Side.SET;
        };
    return set(field, target.get(), side, owner);
  }

  private Field key(
      VariableElement field,
      TargetReader.Target target,
      boolean oneToOne,
      ModelReader.Owner owner) {
    String name = field.getSimpleName().toString();
    Position position = JavacPosition.of(field);
    fields.refuse(field, ReverseOf.class, "it is the side that has the key");
    fields.refuse(field, Through.class, "only a ManyToMany has a model in between");
    fields.refuse(field, Symmetrical.class, "only a ManyToMany holds both ways");
    fields.refuse(field, Computed.class, "only a value is worked out of others");
    String column = fields.column(field).orElseGet(() -> DatabaseNames.keyColumn(name));
    fields.checkLength(column, position, owner.nameOf(field));
    boolean nullable = Nullness.isNullable(field);
    if (Mark.isOn(field, Id.class) && owner.isComposite()) {
      owner.claimId(field);
      checkPart(field, target, nullable, owner);
    }
    String unique = fields.unique(field, owner.table(), column);
    if (oneToOne && unique == null) {
      unique = DatabaseNames.uniqueColumn(owner.table(), column);
    }
    return new Field.Key(
        name,
        column,
        target.type(),
        target.table(),
        target.idName(),
        target.idColumn(),
        target.id(),
        nullable,
        oneToOne,
        onDelete(field, nullable, owner),
        SetToReader.read(field, target, nullable, owner, report),
        unique,
        unique == null ? DatabaseNames.keyIndex(owner.table(), column) : null,
        DatabaseNames.foreignKey(owner.table(), column, target.table(), target.idColumn()),
        new DefaultReader(report).read(field, target.id()),
        fields.was(field, owner),
        new StorageReader(report, fields).read(field, target.id()),
        position);
  }

  /** Reports why a key to another row cannot be a part of the row's own. */
  private void checkPart(
      VariableElement field,
      TargetReader.Target target,
      boolean nullable,
      ModelReader.Owner owner) {
    if (target.type().equals(Field.Key.ACCOUNT)) {
      report.add(
          ModelProblem.KEY_PART_TYPE,
          JavacPosition.of(field),
          owner.nameOf(field),
          TypeHint.name(field.asType()));
    } else if (nullable) {
      report.add(ModelProblem.ID_NULLABLE, JavacPosition.of(field), owner.nameOf(field));
    }
    fields.refusePart(field);
  }

  private DeleteAction onDelete(VariableElement field, boolean nullable, ModelReader.Owner owner) {
    Mark mark = Mark.on(field, OnDelete.class).orElse(null);
    if (mark == null) {
      report.add(
          RelationProblem.ON_DELETE_MISSING,
          JavacPosition.of(field),
          owner.nameOf(field),
          nullable ? ", SET_NULL" : "");
      return DeleteAction.CASCADE;
    }
    DeleteAction action = action(mark.constant("value"));
    boolean toNull = action == DeleteAction.SET_NULL || action == DeleteAction.DB_SET_NULL;
    if (action == DeleteAction.SET_DEFAULT && !Mark.isOn(field, Default.class)) {
      report.add(
          RelationProblem.SET_DEFAULT_WITHOUT_DEFAULT, mark.position("value"), owner.nameOf(field));
    }
    if (toNull && !nullable) {
      report.add(RelationProblem.SET_NULL_ON_NOT_NULL, mark.position("value"), owner.nameOf(field));
    }
    return action;
  }

  private static DeleteAction action(@Nullable String constant) {
    return switch (constant == null ? "" : constant) {
      case "PROTECT" -> DeleteAction.PROTECT;
      case "RESTRICT" -> DeleteAction.RESTRICT;
      case "SET_NULL" -> DeleteAction.SET_NULL;
      case "SET_DEFAULT" -> DeleteAction.SET_DEFAULT;
      case "SET" -> DeleteAction.SET;
      case "DO_NOTHING" -> DeleteAction.DO_NOTHING;
      case "DB_CASCADE" -> DeleteAction.DB_CASCADE;
      case "DB_SET_NULL" -> DeleteAction.DB_SET_NULL;
      default -> DeleteAction.CASCADE;
    };
  }

  private Optional<Slot> set(
      VariableElement field, TargetReader.Target target, Slot.Side side, ModelReader.Owner owner) {
    String name = field.getSimpleName().toString();
    Position position = JavacPosition.of(field);
    fields.refuse(field, OnDelete.class, "only a ForeignKey or OneToOne points to a row");
    fields.refuse(field, Column.class, "it has no column");
    fields.refuse(field, Unique.class, "it has no column");
    fields.refuse(field, Check.class, "it has no column");
    fields.refuse(field, Collation.class, "it has no column");
    fields.refuse(field, Comment.class, "it has no column");
    fields.refuse(field, DatabaseDefault.class, "it has no column");
    if (side == Slot.Side.MANY && owner.isComposite()) {
      report.add(
          RelationProblem.MANY_OF_COMPOSITE,
          position,
          owner.nameOf(field),
          owner.element().getSimpleName().toString());
      return Optional.empty();
    }
    if (Nullness.isNullable(field)) {
      report.add(RelationProblem.SET_NULLABLE, position, owner.nameOf(field));
    }
    Mark reverse = Mark.on(field, ReverseOf.class).orElse(null);
    if (reverse != null) {
      fields.refuse(field, Was.class, "it has no column");
      fields.refuse(field, Through.class, "the declaring side names the model in between");
      fields.refuse(field, Symmetrical.class, "what holds both ways has no other side");
      String of = reverse.text("value");
      return of == null
          ? Optional.empty()
          : Optional.of(new Slot.Reverse(name, side, target.element(), of, reverse));
    }
    if (side != Slot.Side.MANY) {
      report.add(
          RelationProblem.REVERSE_OF_MISSING,
          position,
          owner.nameOf(field),
          target.type().simpleName());
      return Optional.empty();
    }
    Mark through = Mark.on(field, Through.class).orElse(null);
    Mark symmetrical = Mark.on(field, Symmetrical.class).orElse(null);
    if (symmetrical != null && (through != null || !target.element().equals(owner.element()))) {
      report.add(
          through == null ? RelationProblem.SYMMETRICAL_OTHER : RelationProblem.SYMMETRICAL_THROUGH,
          symmetrical.position(),
          owner.nameOf(field),
          target.type().simpleName(),
          owner.element().getSimpleName().toString());
    }
    if (through == null) {
      return Optional.of(
          new Slot.Ready(
              many(name, target, owner, symmetrical != null, fields.was(field, owner), position)));
    }
    return new ThroughReader(report).read(field, through, target, owner).map(Slot.Ready::new);
  }

  private static Field.Many many(
      String name,
      TargetReader.Target target,
      ModelReader.Owner owner,
      boolean symmetrical,
      @Nullable String was,
      Position position) {
    String table = DatabaseNames.manyTable(owner.table(), name);
    String own = DatabaseNames.manyColumn(owner.element().getSimpleName().toString());
    String other = DatabaseNames.manyColumn(target.type().simpleName());
    if (own.equals(other)) {
      own = "from_" + own;
      other = "to_" + other;
    }
    Field.Between between =
        new Field.Between(
            DatabaseNames.unique(table, List.of(own, other)),
            DatabaseNames.keyIndex(table, own),
            DatabaseNames.foreignKey(table, own, owner.table(), owner.idColumn()),
            DatabaseNames.keyIndex(table, other),
            DatabaseNames.foreignKey(table, other, target.table(), target.idColumn()),
            target.idColumn(),
            target.id());
    return new Field.Many(
        name,
        target.type(),
        target.table(),
        table,
        own,
        other,
        between,
        null,
        symmetrical,
        was,
        position);
  }
}
