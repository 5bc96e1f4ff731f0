package dev.plectrum.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.plectrum.model.Default;
import dev.plectrum.model.Model;
import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.Constraint;
import dev.plectrum.processor.model.Handler;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Reach;
import dev.plectrum.processor.model.RouteParameter;
import dev.plectrum.processor.model.RouteParameter.Supply;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.route.Body;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads a method that generated code will call, and what supplies each of its parameters. */
final class HandlerReader {
  /** What calls the method; a command can take what a route cannot, and the reverse. */
  enum Caller {
    ROUTE,
    COMMAND
  }

  private final ProcessingEnvironment environment;
  private final Compilation compilation;
  private final JsonRecordReader records;
  private final SourceTrees sources;
  private final ConstraintReader constraints;
  private final DefaultReader defaults;

  HandlerReader(
      ProcessingEnvironment environment,
      Report report,
      Compilation compilation,
      JsonRecordReader records) {
    this.environment = environment;
    this.compilation = compilation;
    this.records = records;
    this.sources = new SourceTrees(environment);
    this.constraints = new ConstraintReader(report);
    this.defaults = new DefaultReader(report);
  }

  Handler read(ExecutableElement method, Caller caller) {
    List<RouteParameter> parameters = new ArrayList<>();
    boolean resolved = true;
    for (VariableElement parameter : method.getParameters()) {
      Optional<RouteParameter> read = parameter(parameter, caller);
      read.ifPresent(parameters::add);
      resolved &= read.isPresent();
    }
    return new Handler(
        ValueTypeReader.nameOf(MoreElements.asType(method.getEnclosingElement())),
        method.getSimpleName().toString(),
        method.getModifiers().contains(Modifier.STATIC),
        reach(method),
        !method.getTypeParameters().isEmpty(),
        isNamed(method),
        resolved,
        !method.getThrownTypes().isEmpty(),
        parameters,
        sources.line(method),
        JavacPosition.of(method));
  }

  static Reach reach(Element element) {
    Reach reach = Reach.PUBLIC;
    for (Element current = element;
        current instanceof TypeElement || current instanceof ExecutableElement;
        current = current.getEnclosingElement()) {
      Set<Modifier> modifiers = current.getModifiers();
      if (modifiers.contains(Modifier.PRIVATE)) {
        return Reach.PRIVATE;
      }
      if (!modifiers.contains(Modifier.PUBLIC)) {
        reach = reach.and(Reach.PACKAGE);
      }
    }
    return reach;
  }

  /** A class file without {@code -parameters} says {@code arg0}, {@code arg1}. */
  private static boolean isNamed(ExecutableElement method) {
    List<? extends VariableElement> parameters = method.getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      if (!parameters.get(i).getSimpleName().contentEquals("arg" + i)) {
        return true;
      }
    }
    return parameters.isEmpty();
  }

  /** The parameter, or nothing if the compiler complains about its type. */
  private Optional<RouteParameter> parameter(VariableElement parameter, Caller caller) {
    String name = parameter.getSimpleName().toString();
    TypeMirror type = parameter.asType();
    Position position = JavacPosition.of(parameter);
    if (Mark.isOn(parameter, Body.class)) {
      return Optional.of(new RouteParameter.Body(name, records.read(type), position));
    }
    if (type.getKind() != TypeKind.ERROR && ValueTypeReader.isUnresolved(type)) {
      return Optional.empty();
    }
    if (type.getKind() == TypeKind.ERROR) {
      return generated(parameter, type)
          .map(found -> new RouteParameter.Injected(name, found.supply(), found.type(), position));
    }
    if (caller == Caller.ROUTE && AccessReader.isUser(type)) {
      Supply user = Nullness.isNullable(parameter) ? Supply.USER_OR_NULL : Supply.USER;
      JavaClass model = ValueTypeReader.nameOf(MoreTypes.asTypeElement(type));
      return Optional.of(new RouteParameter.Injected(name, user, model, position));
    }
    Optional<Supplied> supplied = supplied(type, caller);
    if (supplied.isPresent()) {
      return supplied.map(
          found -> new RouteParameter.Injected(name, found.supply(), found.type(), position));
    }
    TypeMirror single = TypeArguments.ofList(type).orElse(type);
    if (ValueTypeReader.read(single).isPresent() && !records.isSeen(single)) {
      return Optional.empty();
    }
    return caller == Caller.COMMAND
        ? Optional.of(new RouteParameter.Unknown(name, TypeHint.name(type), position))
        : Optional.of(value(parameter, name, type, position));
  }

  private RouteParameter value(
      VariableElement parameter, String name, TypeMirror type, Position position) {
    Optional<TypeMirror> element = TypeArguments.ofList(type);
    TypeMirror single = element.orElse(type);
    Optional<ValueType> value = ValueTypeReader.read(single);
    if (value.isEmpty()) {
      return new RouteParameter.Unknown(name, TypeHint.name(type), position);
    }
    ValueType.Kind kind = element.isPresent() ? null : value.get().kind();
    List<Constraint> checks = constraints.read(parameter, kind);
    ValueType limited = value.get().within(checks);
    return new RouteParameter.Value(
        name,
        limited,
        Nullness.isNullable(parameter),
        element.isPresent(),
        element.isPresent() ? written(parameter) : defaults.read(parameter, limited),
        checks,
        position);
  }

  /** The text of a {@code @Default} where there should be none. */
  private static @Nullable String written(VariableElement parameter) {
    return Mark.on(parameter, Default.class).map(mark -> mark.text("value")).orElse(null);
  }

  /** What a site supplies, and its class. */
  private record Supplied(Supply supply, JavaClass type) {}

  private Optional<Supplied> supplied(TypeMirror type, Caller caller) {
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    TypeElement element = MoreTypes.asTypeElement(type);
    JavaClass name = ValueTypeReader.nameOf(element);
    boolean command = caller == Caller.COMMAND;
    return switch (name.qualifiedName()) {
      case "dev.plectrum.db.Database" -> Optional.of(new Supplied(Supply.DATABASE, name));
      case "dev.plectrum.http.Request" ->
          command ? Optional.empty() : Optional.of(new Supplied(Supply.REQUEST, name));
      case "dev.plectrum.http.Csrf" ->
          command ? Optional.empty() : Optional.of(new Supplied(Supply.CSRF, name));
      case "dev.plectrum.auth.SessionData" ->
          command ? Optional.empty() : Optional.of(new Supplied(Supply.SESSION, name));
      case "dev.plectrum.management.Management" ->
          command ? Optional.of(new Supplied(Supply.MANAGEMENT, name)) : Optional.empty();
      case "java.util.List" ->
          command && TypeHint.name(type).equals("List<String>")
              ? Optional.of(new Supplied(Supply.ARGUMENTS, name))
              : Optional.empty();
      default -> existing(element, name);
    };
  }

  /** A DAO or URLs that came with another app's jar. */
  private Optional<Supplied> existing(TypeElement element, JavaClass name) {
    if (apps().stream().anyMatch(app -> app.generated("Urls").equals(name))) {
      return Optional.of(new Supplied(Supply.URLS, name));
    }
    String model = name.qualifiedName().replaceFirst("Dao$", "");
    TypeElement record = environment.getElementUtils().getTypeElement(model);
    boolean dao = record != null && !record.equals(element) && Mark.isOn(record, Model.class);
    return dao ? Optional.of(new Supplied(Supply.DAO, name)) : Optional.empty();
  }

  /** A class that this very compilation will write; its type is unresolved until then. */
  private Optional<Supplied> generated(VariableElement parameter, TypeMirror type) {
    String written = type.toString();
    String simple = written.substring(written.lastIndexOf('.') + 1);
    List<Supplied> found = new ArrayList<>();
    for (App app : apps()) {
      add(found, Supply.URLS, app.generated("Urls"), simple);
      app.models().forEach(model -> add(found, Supply.DAO, model.type().companion("Dao"), simple));
    }
    String ownPackage = MoreElements.getPackage(parameter).getQualifiedName().toString();
    String meant =
        written.contains(".")
            ? written
            : sources
                .imported(parameter.getEnclosingElement(), simple)
                .orElse(new JavaClass(ownPackage, simple).qualifiedName());
    return found.stream()
        .filter(candidate -> candidate.type().qualifiedName().equals(meant))
        .findFirst()
        .or(() -> found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty());
  }

  private static void add(List<Supplied> found, Supply supply, JavaClass type, String simpleName) {
    Supplied candidate = new Supplied(supply, type);
    if (type.simpleName().equals(simpleName) && !found.contains(candidate)) {
      found.add(candidate);
    }
  }

  private Collection<App> apps() {
    return compilation.known();
  }
}
