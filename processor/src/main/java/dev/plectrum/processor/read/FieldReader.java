package dev.plectrum.processor.read;

import dev.plectrum.model.Column;
import dev.plectrum.model.CreatedAt;
import dev.plectrum.model.Default;
import dev.plectrum.model.Id;
import dev.plectrum.model.OnDelete;
import dev.plectrum.model.ReverseOf;
import dev.plectrum.model.Symmetrical;
import dev.plectrum.model.Targets;
import dev.plectrum.model.Through;
import dev.plectrum.model.Unique;
import dev.plectrum.model.UpdatedAt;
import dev.plectrum.model.Version;
import dev.plectrum.model.Was;
import dev.plectrum.processor.diagnostics.ModelProblem;
import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.Constraint;
import dev.plectrum.processor.model.DatabaseNames;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.model.ValueType.Kind;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Reads one component of a model from the private field of the same name. */
final class FieldReader {
  private static final Set<Kind> IDS = EnumSet.of(Kind.LONG, Kind.UUID, Kind.STRING);
  private static final Set<Kind> PARTS =
      EnumSet.of(
          Kind.LONG,
          Kind.INT,
          Kind.SHORT,
          Kind.UUID,
          Kind.STRING,
          Kind.ENUM,
          Kind.LOCAL_DATE,
          Kind.LOCAL_DATE_TIME,
          Kind.INSTANT);
  private static final Set<Kind> COUNTERS = EnumSet.of(Kind.LONG, Kind.INT, Kind.SHORT);
  private static final Set<Kind> STAMPS =
      EnumSet.of(Kind.INSTANT, Kind.LOCAL_DATE, Kind.LOCAL_DATE_TIME);
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Report report;
  private final ConstraintReader constraints;
  private final DefaultReader defaults;
  private final RelationReader relations;
  private final StorageReader storage;

  FieldReader(Report report, AppDirectory apps) {
    this.report = report;
    this.constraints = new ConstraintReader(report);
    this.defaults = new DefaultReader(report);
    this.storage = new StorageReader(report, this);
    this.relations = new RelationReader(report, new TargetReader(apps, report), this);
  }

  /** What a component of a model turned out to be. */
  sealed interface Slot {
    /** A field that needs no other model to be read. */
    record Ready(Field field) implements Slot {}

    /** The other side of a relation, to be found once every model has been read. */
    record Reverse(String name, Side side, TypeElement target, String of, Mark mark)
        implements Slot {}

    /** What the other side of a relation is, and what declares it. */
    enum Side {
      SET("ForeignKey"),
      ONE("OneToOne"),
      MANY("ManyToMany");

      private final String declared;

      Side(String declared) {
        this.declared = declared;
      }

      /** The type that the declaring component would have to be of. */
      String declared() {
        return declared;
      }
    }
  }

  /** The component, or empty if there is something wrong with it that leaves nothing to keep. */
  Optional<Slot> read(VariableElement field, ModelReader.Owner owner) {
    if (ValueTypeReader.isUnresolved(field.asType())) {
      return Optional.empty();
    }
    if (RelationReader.isRelation(field.asType())) {
      return relations.read(field, owner);
    }
    Optional<ValueType> type =
        JsonColumnReader.isJson(field)
            ? new JsonColumnReader(report, owner).read(field)
            : ValueTypeReader.readColumn(field.asType());
    if (type.isEmpty() && JsonColumnReader.isJson(field)) {
      return Optional.empty();
    }
    if (type.isEmpty()) {
      report.add(
          ModelProblem.TYPE_UNSUPPORTED,
          JavacPosition.of(field),
          owner.nameOf(field),
          TypeHint.name(field.asType()),
          TypeHint.of(field.asType()));
      return Optional.empty();
    }
    return Optional.of(new Slot.Ready(value(field, type.get(), owner)));
  }

  private Field value(VariableElement field, ValueType plain, ModelReader.Owner owner) {
    Position position = JavacPosition.of(field);
    Field.Group group = owner.group();
    String own = field.getSimpleName().toString();
    if (ModelReader.isPrivate(field.asType())) {
      report.add(
          ModelProblem.TYPE_PRIVATE, position, owner.nameOf(field), TypeHint.name(field.asType()));
    }
    if (plain.enumeration() != null && plain.enumeration().constants().isEmpty()) {
      report.add(
          ModelProblem.ENUM_EMPTY, position, owner.nameOf(field), TypeHint.name(field.asType()));
    }
    refuse(field, OnDelete.class, "only a ForeignKey or OneToOne points to a row");
    refuse(
        field, ReverseOf.class, "only a ReverseSet or ManyToMany is the other side of a relation");
    refuse(field, Through.class, "only a ManyToMany has a model in between");
    refuse(field, Symmetrical.class, "only a ManyToMany holds both ways");
    refuse(field, Targets.class, "only a GenericForeignKey points to several models");
    boolean nullable = Nullness.isNullable(field);
    if (nullable && plain.primitive()) {
      report.add(
          ModelProblem.PRIMITIVE_NULLABLE,
          position,
          owner.nameOf(field),
          field.asType().getKind().name().toLowerCase(java.util.Locale.ROOT),
          boxed(field.asType().getKind()));
    }
    List<Constraint> checked = constraints.read(field, plain.kind());
    ValueType type = plain.within(checked);
    if (type.kind() == Kind.DECIMAL && type.precision() == 0) {
      boolean said = field.getAnnotationMirrors().stream().anyMatch(FieldReader::isDigits);
      if (!said) {
        report.add(ModelProblem.DIGITS_MISSING, position, owner.nameOf(field));
      }
      type = new ValueType(Kind.DECIMAL, false, 0, 19, 2, null);
    }
    String column =
        (group == null ? "" : group.prefix())
            + column(field).orElseGet(() -> DatabaseNames.column(own));
    checkLength(column, position, owner.nameOf(field));
    boolean id = isId(field, type, nullable, owner);
    boolean mayBeNull = nullable && !id && !plain.primitive();
    String standard = id ? null : defaults.read(field, type);
    return new Field.Value(
        group == null ? own : group.name() + "." + own,
        column,
        type,
        mayBeNull || group != null && group.nullable(),
        id,
        id ? null : unique(field, owner.table(), column, group == null ? "" : group.prefix()),
        auto(field, type, owner),
        group != null && group.nullable() ? null : standard,
        checked,
        group == null ? was(field, owner) : formerName(group, own, was(field, owner)),
        storage.read(field, type),
        group == null ? null : new Field.Part(group, own, mayBeNull),
        // What is wrong with a column is wrong in the model, which may have chosen its prefix.
        group == null ? position : group.position());
  }

  /** The former name of a component of a group, either of which may have had another one. */
  private static @Nullable String formerName(
      Field.Group group, String own, @Nullable String former) {
    String was = group.was();
    return was == null && former == null
        ? null
        : (was == null ? group.name() : was) + "." + (former == null ? own : former);
  }

  private static boolean isDigits(javax.lang.model.element.AnnotationMirror mirror) {
    return mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Digits");
  }

  private static String boxed(TypeKind kind) {
    return switch (kind) {
      case LONG -> "Long";
      case INT -> "Integer";
      case SHORT -> "Short";
      case BOOLEAN -> "Boolean";
      default -> "Double";
    };
  }

  private boolean isId(
      VariableElement field, ValueType type, boolean nullable, ModelReader.Owner owner) {
    Optional<Mark> mark = Mark.on(field, Id.class);
    if (mark.isEmpty()) {
      return false;
    }
    owner.claimId(field);
    if (owner.isComposite()) {
      checkPart(field, type, nullable, owner);
      return false;
    }
    boolean boxed = type.kind() == Kind.LONG && !type.primitive();
    if (!IDS.contains(type.kind()) || boxed) {
      report.add(
          ModelProblem.ID_TYPE,
          JavacPosition.of(field),
          owner.nameOf(field),
          TypeHint.name(field.asType()));
    } else if (nullable && !type.primitive()) {
      report.add(ModelProblem.ID_NULLABLE, JavacPosition.of(field), owner.nameOf(field));
    }
    refuse(field, Default.class, "an id is given by the database or by the program");
    return true;
  }

  /** Reports what a part of a key of several columns cannot be. */
  private void checkPart(
      VariableElement field, ValueType type, boolean nullable, ModelReader.Owner owner) {
    if (!PARTS.contains(type.kind())) {
      report.add(
          ModelProblem.KEY_PART_TYPE,
          JavacPosition.of(field),
          owner.nameOf(field),
          TypeHint.name(field.asType()));
    } else if (nullable && !type.primitive()) {
      report.add(ModelProblem.ID_NULLABLE, JavacPosition.of(field), owner.nameOf(field));
    }
    refusePart(field);
  }

  /** Refuses what would choose a part of a key. */
  void refusePart(VariableElement field) {
    String given = "each part of a key is given by the program";
    refuse(field, Default.class, given);
    refuse(field, CreatedAt.class, given);
    refuse(field, UpdatedAt.class, given);
    refuse(field, Version.class, given);
  }

  private Field.Auto auto(VariableElement field, ValueType type, ModelReader.Owner owner) {
    Optional<Mark> version = Mark.on(field, Version.class);
    if (version.isPresent()) {
      return version(field, type, version.get(), owner);
    }
    Optional<Mark> created = Mark.on(field, CreatedAt.class);
    Optional<Mark> updated = Mark.on(field, UpdatedAt.class);
    if (created.isEmpty() && updated.isEmpty()) {
      return Field.Auto.NONE;
    }
    Mark mark = updated.or(() -> created).orElseThrow();
    String annotation = updated.isPresent() ? "UpdatedAt" : "CreatedAt";
    if (!STAMPS.contains(type.kind())) {
      report.add(
          ModelProblem.STAMP_TYPE,
          mark.position(),
          annotation,
          owner.nameOf(field),
          TypeHint.name(field.asType()));
      return Field.Auto.NONE;
    }
    if (created.isPresent() && updated.isPresent()) {
      report.add(ModelProblem.STAMP_TWICE, mark.position(), owner.nameOf(field));
    }
    refuse(field, Default.class, "@" + annotation + " sets the value already");
    return updated.isPresent() ? Field.Auto.UPDATED_AT : Field.Auto.CREATED_AT;
  }

  private Field.Auto version(
      VariableElement field, ValueType type, Mark mark, ModelReader.Owner owner) {
    if (!COUNTERS.contains(type.kind()) || !type.primitive()) {
      report.add(
          ModelProblem.VERSION_TYPE,
          mark.position(),
          owner.nameOf(field),
          TypeHint.name(field.asType()));
      return Field.Auto.NONE;
    }
    refuse(field, Default.class, "@Version counts from 1");
    return owner.claimVersion(field, mark.position(), report)
        ? Field.Auto.VERSION
        : Field.Auto.NONE;
  }

  /** The column that {@code @Column} names. */
  Optional<String> column(VariableElement field) {
    Optional<Mark> mark = Mark.on(field, Column.class);
    String name = mark.map(given -> given.text("value")).orElse(null);
    if (name == null) {
      return Optional.empty();
    }
    if (!isName(name)) {
      report.add(ModelProblem.NAME_WRONG, mark.orElseThrow().position("value"), "column", name);
      return Optional.empty();
    }
    return Optional.of(name);
  }

  /** Whether the text can be a name in a database. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches() && DatabaseNames.bytes(name) <= DatabaseNames.LIMIT;
  }

  /** Reports a column, named after its component, that no database would take. */
  void checkLength(String column, Position position, String field) {
    if (DatabaseNames.bytes(column) > DatabaseNames.LIMIT) {
      report.add(
          ModelProblem.COLUMN_TOO_LONG, position, field, column, DatabaseNames.bytes(column));
    }
  }

  /** The name of the unique constraint of a component with {@code @Unique}, or null. */
  @Nullable String unique(VariableElement field, String table, String column) {
    return unique(field, table, column, "");
  }

  private @Nullable String unique(
      VariableElement field, String table, String column, String prefix) {
    Mark mark = Mark.on(field, Unique.class).orElse(null);
    if (mark == null) {
      return null;
    }
    if (!mark.texts("value").isEmpty()) {
      report.add(
          ModelProblem.UNIQUE_WITH_NAMES, mark.position("value"), field.getSimpleName().toString());
    }
    if (isDetailed(mark)) {
      return null;
    }
    return given(mark, "constraint")
        .map(name -> prefix + name)
        .orElseGet(() -> DatabaseNames.uniqueColumn(table, column));
  }

  /**
   * Whether a {@code @Unique} on a component says more than that no two rows share its value; then
   * it is a constraint of the model.
   */
  static boolean isDetailed(Mark unique) {
    return unique.has("condition")
        || unique.flag("ignoreCase")
        || !unique.flag("nullsDistinct")
        || unique.has("include")
        || unique.has("deferrable");
  }

  /** The {@code name} that the user gave to an index or constraint. */
  Optional<String> given(Mark mark, String what) {
    String name = mark.text("name");
    if (name == null || name.isEmpty()) {
      return Optional.empty();
    }
    if (!isName(name)) {
      report.add(ModelProblem.NAME_WRONG, mark.position("name"), what, name);
      return Optional.empty();
    }
    return Optional.of(name);
  }

  /** The former name of a component, or null. */
  @Nullable String was(VariableElement field, ModelReader.Owner owner) {
    String self = field.getSimpleName().toString();
    List<String> names =
        ModelReader.components(owner.element()).stream()
            // Two may have taken each other's name.
            .filter(
                component ->
                    Mark.on(component, Was.class)
                        .map(mark -> !self.equals(mark.text("value")))
                        .orElse(true))
            .map(component -> component.getSimpleName().toString())
            .toList();
    return was(field, owner.nameOf(field), names);
  }

  /**
   * The former name of a declaration, or null.
   *
   * @param name the declaration in messages
   * @param others the names of what is there now
   */
  @Nullable String was(Element element, String name, Collection<String> others) {
    Mark mark = Mark.on(element, Was.class).orElse(null);
    String was = mark == null ? null : mark.text("value");
    if (mark == null || was == null) {
      return null;
    }
    if (element.getSimpleName().contentEquals(was)) {
      report.add(ModelProblem.WAS_ITSELF, mark.position("value"), name, was);
    } else if (others.contains(was)) {
      report.add(ModelProblem.WAS_STILL_THERE, mark.position("value"), name, was);
    } else {
      return was;
    }
    return null;
  }

  /** Reports an annotation where it has no meaning. */
  void refuse(VariableElement field, Class<? extends Annotation> annotation, String reason) {
    Mark.on(field, annotation)
        .ifPresent(
            mark ->
                report.add(
                    ModelProblem.ANNOTATION_MISPLACED,
                    mark.position(),
                    annotation.getSimpleName(),
                    ConstraintReader.nameOf(field),
                    reason));
  }
}
