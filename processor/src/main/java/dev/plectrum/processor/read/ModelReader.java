package dev.plectrum.processor.read;

import com.google.auto.common.MoreTypes;
import dev.plectrum.model.Comment;
import dev.plectrum.model.Id;
import dev.plectrum.model.Label;
import dev.plectrum.processor.diagnostics.ModelProblem;
import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.ProjectProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.read.FieldReader.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads one record with {@code @Model}. */
final class ModelReader {
  private final Report report;
  private final AppDirectory apps;
  private final FieldReader fields;
  private final GroupReader groups;
  private final TargetsReader targets;

  ModelReader(Report report, AppDirectory apps, Types types) {
    this.report = report;
    this.apps = apps;
    this.fields = new FieldReader(report, apps);
    this.groups = new GroupReader(report, fields);
    this.targets = new TargetsReader(report, apps, fields, types);
  }

  /** The model whose components are being read. */
  static final class Owner {
    private final TypeElement element;
    private final AppDirectory.Entry app;
    private final TargetReader.Target self;
    private final Field.@Nullable Group group;
    private final List<String> ids = new ArrayList<>();
    private @Nullable String version;

    Owner(TypeElement element, AppDirectory.Entry app) {
      this(element, app, TargetReader.target(element, app.label()), null);
    }

    private Owner(
        TypeElement element,
        AppDirectory.Entry app,
        TargetReader.Target self,
        Field.@Nullable Group group) {
      this.element = element;
      this.app = app;
      this.self = self;
      this.group = group;
    }

    /** The record of a group in the model, the columns of which are the model's. */
    Owner within(TypeElement record, Field.Group group) {
      return new Owner(record, app, self, group);
    }

    /** The group whose components are being read, or null for the model's own. */
    Field.@Nullable Group group() {
      return group;
    }

    TypeElement element() {
      return element;
    }

    AppDirectory.Entry app() {
      return app;
    }

    JavaClass type() {
      return self.type();
    }

    String table() {
      return self.table();
    }

    String idColumn() {
      return self.idColumn();
    }

    /** {@code Track.name}: a component in messages. */
    String nameOf(VariableElement field) {
      return element.getSimpleName() + "." + field.getSimpleName();
    }

    /** Makes a component the version unless there is one already, which is reported. */
    boolean claimVersion(VariableElement field, Position position, Report report) {
      String name = field.getSimpleName().toString();
      if (version != null) {
        report.add(
            ModelProblem.VERSION_TWICE,
            position,
            element.getSimpleName().toString(),
            version,
            name);
        return false;
      }
      version = name;
      return true;
    }

    /** Makes a component the id, or a part of it where several have {@code @Id}. */
    void claimId(VariableElement field) {
      ids.add(field.getSimpleName().toString());
    }

    /** Whether several components are the key together. */
    boolean isComposite() {
      return ModelReader.isComposite(element);
    }
  }

  /**
   * A model whose reverse sides have not been found yet.
   *
   * @param app the app it belongs to, or null if it belongs to none
   * @param sound whether nothing was found wrong with it so far
   */
  record Open(
      TypeElement element,
      AppDirectory.@Nullable Entry app,
      Model model,
      List<Slot> slots,
      boolean sound) {}

  /**
   * Reads all of a record but the reverse sides of relations.
   *
   * @param siblings the simple names of all models
   */
  Open read(TypeElement element, Collection<String> siblings) {
    int before = report.findings().size();
    AppDirectory.Entry app = apps.appOf(element).orElse(null);
    if (!isRecord(element)) {
      return shell(element, app);
    }
    if (app == null) {
      report.add(
          ProjectProblem.APP_MISSING,
          JavacPosition.of(element),
          element.getSimpleName().toString());
      return shell(element, app);
    }
    Owner owner = new Owner(element, app);
    String table = table(element, owner);
    List<Slot> slots = new ArrayList<>();
    boolean complete = true;
    for (VariableElement field : components(element)) {
      if (GroupReader.isGroup(field) || TargetsReader.isGeneric(field)) {
        List<Slot> parts =
            TargetsReader.isGeneric(field) ? targets.read(field, owner) : groups.read(field, owner);
        slots.addAll(parts);
        complete &= !parts.isEmpty();
        continue;
      }
      Optional<Slot> slot = fields.read(field, owner);
      slot.ifPresent(slots::add);
      complete &= slot.isPresent();
    }
    if (owner.ids.isEmpty()) {
      report.add(
          ModelProblem.ID_MISSING, JavacPosition.of(element), element.getSimpleName().toString());
    }
    if (owner.ids.size() < 2 && slots.stream().noneMatch(ModelReader::isId)) {
      slots.add(0, new Slot.Ready(inventedId(element)));
    }
    Mark mark = Mark.on(element, dev.plectrum.model.Model.class).orElseThrow();
    ColumnsReader columns = new ColumnsReader(report, fields, table, slots);
    List<Model.Columns> uniques = new ArrayList<>(columns.uniques(mark));
    uniques.addAll(columns.ofComponents(element));
    List<Model.Check> checks =
        new ArrayList<>(new CheckReader(report, fields, table, slots).read(element));
    checks.addAll(GroupReader.checks(table, slots));
    checks.addAll(TargetsReader.checks(table, slots));
    List<Model.Columns> indexes = new ArrayList<>(columns.indexes(mark));
    indexes.addAll(TargetsReader.indexes(table, slots));
    Model model =
        new Model(
            app.label(),
            owner.type(),
            table,
            List.of(),
            owner.ids.size() > 1 ? owner.ids : List.of(),
            ColumnsReader.orders(mark, "ordering"),
            indexes,
            uniques,
            checks,
            Mark.on(element, Comment.class).map(comment -> comment.text("value")).orElse(null),
            label(element),
            fields.was(element, element.getSimpleName().toString(), siblings),
            title(mark, owner.type()),
            permissions(mark),
            new HooksReader(report).read(element),
            !mark.has("managed") || mark.flag("managed"),
            false,
            JavacPosition.of(element));
    boolean sound = complete && report.findings().size() == before;
    return new Open(element, app, model, slots, sound);
  }

  private static boolean isId(Slot slot) {
    return slot instanceof Slot.Ready ready && ready.field() instanceof Field.Value one && one.id();
  }

  /** What stands for a model of which nothing else can be read. */
  private static Open shell(TypeElement element, AppDirectory.@Nullable Entry app) {
    String label = app == null ? "" : app.label();
    Model model =
        new Model(
            label,
            ValueTypeReader.nameOf(element),
            TargetReader.table(element, label),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            true,
            JavacPosition.of(element));
    return new Open(element, app, model, List.of(new Slot.Ready(inventedId(element))), false);
  }

  private boolean isRecord(TypeElement element) {
    String name = element.getSimpleName().toString();
    Position position = JavacPosition.of(element);
    if (element.getKind() != ElementKind.RECORD && !ClassReader.canBeMade(element)) {
      report.add(ModelProblem.MODEL_IS_NO_RECORD, position, name, inWords(element));
      return false;
    }
    if (!element.getTypeParameters().isEmpty()) {
      report.add(ModelProblem.MODEL_IS_GENERIC, position, name);
      return false;
    }
    if (isPrivate(element)) {
      report.add(ModelProblem.MODEL_IS_PRIVATE, position, name);
      return false;
    }
    return element.getNestingKind() != NestingKind.LOCAL
        && (element.getKind() == ElementKind.RECORD || new ClassReader(report).check(element));
  }

  /** Whether a type, or one around it, is private. */
  static boolean isPrivate(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED && isPrivate(MoreTypes.asTypeElement(type));
  }

  private static boolean isPrivate(Element element) {
    for (Element outer = element;
        outer.getKind() != ElementKind.PACKAGE;
        outer = outer.getEnclosingElement()) {
      if (outer.getModifiers().contains(Modifier.PRIVATE)) {
        return true;
      }
    }
    return false;
  }

  private static String inWords(TypeElement element) {
    return switch (element.getKind()) {
      case INTERFACE -> "an interface";
      case ENUM -> "an enum";
      case ANNOTATION_TYPE -> "an annotation";
      default -> "a class of which nobody can make an object";
    };
  }

  /** Whether several components of a model are its key together. */
  static boolean isComposite(TypeElement model) {
    return components(model).stream()
            .filter(field -> Mark.isOn(field, Id.class))
            .filter(field -> !GroupReader.isGroup(field) && !TargetsReader.isGeneric(field))
            .filter(field -> !RelationReader.isToMany(field.asType()))
            .count()
        > 1;
  }

  private String table(TypeElement element, Owner owner) {
    Optional<Mark> mark = Mark.on(element, dev.plectrum.model.Table.class);
    String name = mark.map(given -> given.text("value")).orElse(null);
    if (name != null && !FieldReader.isName(name)) {
      report.add(ModelProblem.NAME_WRONG, mark.orElseThrow().position("value"), "table", name);
    }
    return owner.table();
  }

  /**
   * The private fields of a record, which carry the annotations of its components; of a class, its
   * fields.
   */
  static List<VariableElement> components(TypeElement element) {
    if (element.getKind() != ElementKind.RECORD) {
      return ClassReader.fields(element);
    }
    List<VariableElement> components = new ArrayList<>();
    List<VariableElement> all = ElementFilter.fieldsIn(element.getEnclosedElements());
    for (RecordComponentElement component : element.getRecordComponents()) {
      all.stream()
          .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
          .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
          .findFirst()
          .ifPresent(components::add);
    }
    return components;
  }

  // A shell needs an id; nobody reads this one, as the missing id has been reported.
  private static Field inventedId(TypeElement element) {
    return new Field.Value(
        "id",
        "id",
        ValueType.of(ValueType.Kind.LONG, true),
        false,
        true,
        null,
        Field.Auto.NONE,
        null,
        List.of(),
        null,
        Field.Storage.NONE,
        JavacPosition.of(element));
  }

  private static Model.Title title(Mark mark, JavaClass type) {
    Model.Title standard = Model.Title.of(type);
    String one = given(mark, "verboseName", standard.one());
    return new Model.Title(one, given(mark, "verboseNamePlural", one + "s"));
  }

  private static String given(Mark mark, String member, String standard) {
    String text = mark.text(member);
    return text == null || text.isEmpty() ? standard : text;
  }

  private static List<Model.Permission> permissions(Mark mark) {
    List<Model.Permission> permissions = new ArrayList<>();
    for (Mark inner : mark.marks("permissions")) {
      String codename = inner.text("codename");
      String name = inner.text("name");
      if (codename != null && name != null) {
        permissions.add(new Model.Permission(codename, name, inner.position("codename")));
      }
    }
    return permissions;
  }

  private Model.@Nullable Label label(TypeElement element) {
    Model.Label found = null;
    for (Element member : labelled(element)) {
      Mark mark = Mark.on(member, Label.class).orElseThrow();
      String name = member.getSimpleName().toString();
      String words = mark.text("value");
      if (words != null && !words.isEmpty()) {
        report.add(ModelProblem.LABEL_WITH_WORDS, mark.position("value"), name);
      } else if (member instanceof ExecutableElement method && !canLabel(method)) {
        report.add(ModelProblem.LABEL_METHOD, mark.position(), name);
      } else if (found != null) {
        report.add(
            ModelProblem.LABEL_TWICE,
            mark.position(),
            element.getSimpleName().toString(),
            found.accessor(),
            name);
      } else {
        found = new Model.Label(name, mark.position());
      }
    }
    return found;
  }

  private static List<Element> labelled(TypeElement element) {
    Set<String> names = new HashSet<>();
    List<Element> members = new ArrayList<>();
    for (VariableElement field : components(element)) {
      if (Mark.isOn(field, Label.class)) {
        members.add(field);
        names.add(field.getSimpleName().toString());
      }
    }
    // The annotation of a component is on its accessor too.
    for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
      boolean accessor =
          method.getParameters().isEmpty() && names.contains(method.getSimpleName().toString());
      if (Mark.isOn(method, Label.class) && !accessor) {
        members.add(method);
      }
    }
    return members;
  }

  private static boolean canLabel(ExecutableElement method) {
    return method.getParameters().isEmpty()
        && !method.getModifiers().contains(Modifier.STATIC)
        && !method.getModifiers().contains(Modifier.PRIVATE)
        && method.getReturnType().getKind() == TypeKind.DECLARED
        && method.getReturnType().toString().endsWith("String");
  }
}
