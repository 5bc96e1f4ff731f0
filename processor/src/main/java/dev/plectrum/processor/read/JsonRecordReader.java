package dev.plectrum.processor.read;

import com.google.auto.common.MoreTypes;
import dev.plectrum.model.Id;
import dev.plectrum.model.Model;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.diagnostics.RouteProblem;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.Constraint;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.JsonRecord;
import dev.plectrum.processor.model.JsonType;
import dev.plectrum.processor.model.Reach;
import dev.plectrum.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the types that stand in JSON, and every record that is inside of one. */
final class JsonRecordReader {
  private final Report report;
  private final String home;
  private final ConstraintReader constraints;
  private final DefaultReader defaults;
  private final Set<JavaClass> hidden = new TreeSet<>();
  private final Map<JavaClass, JsonRecord> found = new TreeMap<>();
  private final List<JavaClass> open = new ArrayList<>();

  JsonRecordReader(Report report, App app) {
    this(report, app.type().packageName());
  }

  /**
   * A reader for an app.
   *
   * @param home its package
   */
  JsonRecordReader(Report report, String home) {
    this.report = report;
    this.home = home;
    this.constraints = new ConstraintReader(report);
    this.defaults = new DefaultReader(report);
  }

  /** The records that were met, sorted by name. */
  List<JsonRecord> found() {
    return List.copyOf(found.values());
  }

  /** What a type is in JSON; a record is read with all that is inside of it. */
  JsonType read(TypeMirror type) {
    boolean nullable = Nullness.isNullable(type);
    if (type.getKind() == TypeKind.ERROR) {
      return new JsonType.Unresolved(nullable);
    }
    Optional<ValueType> value = ValueTypeReader.read(type);
    if (value.isPresent() && !isSeen(type)) {
      return new JsonType.Unresolved(nullable);
    }
    if (value.isPresent()) {
      return new JsonType.Value(value.get(), nullable);
    }
    Optional<TypeMirror> element = TypeArguments.ofList(type);
    if (element.isPresent()) {
      return new JsonType.Array(read(element.get()), nullable);
    }
    Optional<TypeMirror> named = TypeArguments.ofMap(type);
    if (named.isPresent()) {
      return new JsonType.Table(read(named.get()), nullable);
    }
    if (ValueTypeReader.isTree(type)) {
      return new JsonType.Tree(nullable);
    }
    Optional<TypeMirror> target =
        TypeArguments.of(type, "dev.plectrum.model.ForeignKey")
            .or(() -> TypeArguments.of(type, "dev.plectrum.model.OneToOne"));
    if (target.filter(JsonRecordReader::isAccount).isPresent()) {
      // Of what kind the key is only the project knows.
      return new JsonType.Unsupported(TypeHint.name(type), nullable);
    }
    if (target.isPresent()) {
      return key(target.get(), nullable)
          .<JsonType>map(id -> new JsonType.Key(id, nullable))
          .orElseGet(() -> new JsonType.Unresolved(nullable));
    }
    if (TypeArguments.of(type, "dev.plectrum.model.GenericForeignKey").isPresent()) {
      return new JsonType.Target(nullable);
    }
    if (type.getKind() == TypeKind.DECLARED) {
      TypeElement declared = MoreTypes.asTypeElement(type);
      if (declared.getKind() == ElementKind.RECORD && declared.getTypeParameters().isEmpty()) {
        JavaClass name = ValueTypeReader.nameOf(declared);
        if (!found.containsKey(name) && !open.contains(name)) {
          open.add(name);
          found.put(name, record(name, declared));
        }
        return new JsonType.Object(name, nullable);
      }
    }
    return new JsonType.Unsupported(TypeHint.name(type), nullable);
  }

  /** Whether generated code can name a type that is a value; reports an enum that it cannot. */
  boolean isSeen(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED) {
      return true;
    }
    TypeElement element = MoreTypes.asTypeElement(type);
    JavaClass name = ValueTypeReader.nameOf(element);
    Reach reach = HandlerReader.reach(element);
    if (reach.isSeen(name, home)) {
      return true;
    }
    if (hidden.add(name)) {
      report.add(
          RouteProblem.RECORD_NOT_VISIBLE,
          JavacPosition.of(element),
          name.name(),
          home,
          name.packageName().equals(home) ? "visible in its package" : "public");
    }
    return false;
  }

  /** The type of the id of a model. */
  private Optional<ValueType> key(TypeMirror target, boolean nullable) {
    if (target.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    for (VariableElement field : ElementFilter.fieldsIn(fields(target))) {
      if (Mark.isOn(field, Id.class)) {
        return ValueTypeReader.read(field.asType())
            .map(id -> nullable ? ValueType.of(id.kind(), false) : id);
      }
    }
    return Optional.empty();
  }

  private static boolean isAccount(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && ValueTypeReader.nameOf(MoreTypes.asTypeElement(type)).equals(Field.Key.ACCOUNT);
  }

  private static List<? extends Element> fields(TypeMirror target) {
    return MoreTypes.asTypeElement(target).getEnclosedElements();
  }

  private JsonRecord record(JavaClass name, TypeElement element) {
    boolean model = Mark.isOn(element, Model.class);
    List<JsonRecord.Component> components = new ArrayList<>();
    for (RecordComponentElement component : element.getRecordComponents()) {
      components.add(component(element, component, model));
    }
    return new JsonRecord(
        name,
        model,
        HandlerReader.reach(element),
        JsonRecord.codec(name, home),
        components,
        JavacPosition.of(element));
  }

  private JsonRecord.Component component(
      TypeElement owner, RecordComponentElement component, boolean model) {
    TypeMirror type = component.asType();
    boolean shown = !(model && isToMany(type));
    JsonType json = shown ? read(type) : new JsonType.Unresolved(false);
    Optional<VariableElement> field = field(owner, component);
    List<Constraint> checks = List.of();
    String defaultValue = null;
    // What a model's annotations say is the business of its DAO.
    if (field.isPresent() && !model) {
      JsonType.Value value = json instanceof JsonType.Value plain ? plain : null;
      checks = constraints.read(field.get(), value == null ? null : value.type().kind());
      if (value != null) {
        json = new JsonType.Value(value.type().within(checks), value.nullable());
        defaultValue = defaults.read(field.get(), value.type().within(checks));
      }
    }
    return new JsonRecord.Component(
        component.getSimpleName().toString(),
        json,
        shown,
        defaultValue,
        checks,
        JavacPosition.of(field.map(Element.class::cast).orElse(owner)));
  }

  private static boolean isToMany(TypeMirror type) {
    return TypeArguments.of(type, "dev.plectrum.model.ManyToMany").isPresent()
        || TypeArguments.of(type, "dev.plectrum.model.ReverseOne").isPresent()
        || TypeArguments.of(type, "dev.plectrum.model.ReverseSet").isPresent();
  }

  /** A message on a component has no line; one on its private field has. */
  private static Optional<VariableElement> field(
      TypeElement owner, RecordComponentElement component) {
    return ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
        .findFirst();
  }
}
