package dev.plectrum.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.plectrum.model.Sql;
import dev.plectrum.processor.model.SqlMethods;
import dev.plectrum.processor.model.ValueType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads the methods with {@code @Sql}. */
public final class SqlReader {
  /** What a parameter with many values can be. */
  private static final List<String> COLLECTIONS = List.of("List", "Set", "Collection");

  private final @Nullable Path project;

  /**
   * A reader.
   *
   * @param project where the files of statements are; null if nobody has said
   */
  public SqlReader(@Nullable Path project) {
    this.project = project;
  }

  /** The types among the sources that have such methods, sorted by name. */
  public List<SqlMethods> read(RoundEnvironment round) {
    Set<TypeElement> types = new LinkedHashSet<>();
    for (Element method : round.getElementsAnnotatedWith(Sql.class)) {
      types.add(MoreElements.asType(method.getEnclosingElement()));
    }
    return types.stream().map(this::read).sorted(Comparator.comparing(SqlMethods::type)).toList();
  }

  private SqlMethods read(TypeElement type) {
    List<SqlMethods.Method> methods = new ArrayList<>();
    boolean plain = type.getKind() == ElementKind.INTERFACE && type.getTypeParameters().isEmpty();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (Mark.isOn(method, Sql.class)) {
        methods.add(read(method));
      } else {
        plain &= !method.getModifiers().contains(Modifier.ABSTRACT);
      }
    }
    return new SqlMethods(
        ValueTypeReader.nameOf(type),
        HandlerReader.reach(type),
        plain && type.getInterfaces().isEmpty(),
        methods,
        JavacPosition.of(type));
  }

  private SqlMethods.Method read(ExecutableElement method) {
    Mark mark = Mark.on(method, Sql.class).orElseThrow();
    String file = Optional.ofNullable(mark.text("file")).orElse("");
    String written = Optional.ofNullable(mark.text("value")).orElse("");
    return new SqlMethods.Method(
        method.getSimpleName().toString(),
        file.isEmpty() ? written.strip() : content(file),
        file,
        method.getParameters().stream().map(SqlReader::parameter).toList(),
        result(method),
        method.getModifiers().contains(Modifier.ABSTRACT) && method.getTypeParameters().isEmpty(),
        mark.position(file.isEmpty() ? "value" : "file"),
        JavacPosition.of(method));
  }

  private @Nullable String content(String file) {
    if (project == null) {
      return null;
    }
    try {
      return Files.readString(project.resolve("src/main/resources").resolve(file)).strip();
    } catch (IOException missing) {
      return null;
    }
  }

  private static SqlMethods.Parameter parameter(VariableElement parameter) {
    TypeMirror type = parameter.asType();
    Optional<String> collection =
        COLLECTIONS.stream()
            .filter(name -> TypeArguments.of(type, "java.util." + name).isPresent())
            .findFirst();
    Optional<TypeMirror> element =
        collection.flatMap(name -> TypeArguments.of(type, "java.util." + name));
    Optional<ValueType> held =
        element.isEmpty()
            ? ValueTypeReader.readColumn(type)
            : element.filter(one -> !Nullness.isNullable(one)).flatMap(ValueTypeReader::readColumn);
    return new SqlMethods.Parameter(
        parameter.getSimpleName().toString(),
        held.orElse(null),
        collection.orElse(null),
        held.isPresent() ? null : element.flatMap(TupleReader::read).orElse(null),
        TypeHint.name(type),
        Nullness.isNullable(parameter),
        JavacPosition.of(parameter));
  }

  private static SqlMethods.Result result(ExecutableElement method) {
    TypeMirror type = method.getReturnType();
    if (type.getKind() == TypeKind.VOID) {
      return result(SqlMethods.Many.NOTHING, type, false);
    }
    Optional<TypeMirror> list = TypeArguments.ofList(type);
    if (list.isPresent()) {
      return result(SqlMethods.Many.LIST, list.get(), Nullness.isNullable(list.get()));
    }
    Optional<TypeMirror> optional = TypeArguments.of(type, "java.util.Optional");
    return optional.isPresent()
        ? result(SqlMethods.Many.OPTIONAL, optional.get(), false)
        : result(
            SqlMethods.Many.ONE, type, Nullness.isNullable(method) || Nullness.isNullable(type));
  }

  private static SqlMethods.Result result(SqlMethods.Many many, TypeMirror type, boolean nullable) {
    boolean isRecord =
        type.getKind() == TypeKind.DECLARED
            && MoreTypes.asTypeElement(type).getKind() == ElementKind.RECORD
            && MoreTypes.asTypeElement(type).getTypeParameters().isEmpty();
    if (!isRecord) {
      return new SqlMethods.Result(
          many,
          ValueTypeReader.readColumn(type).orElse(null),
          nullable,
          null,
          List.of(),
          TypeHint.name(type));
    }
    TypeElement record = MoreTypes.asTypeElement(type);
    List<SqlMethods.Parameter> components = new ArrayList<>();
    for (RecordComponentElement component : record.getRecordComponents()) {
      TypeMirror held = component.asType();
      boolean mayBeNull =
          Nullness.isNullable(held)
              || ElementFilter.fieldsIn(record.getEnclosedElements()).stream()
                  .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
                  .anyMatch(Nullness::isNullable);
      components.add(
          new SqlMethods.Parameter(
              component.getSimpleName().toString(),
              ValueTypeReader.readColumn(held).orElse(null),
              null,
              TypeHint.name(held),
              mayBeNull,
              JavacPosition.of(component)));
    }
    return new SqlMethods.Result(
        many, null, nullable, ValueTypeReader.nameOf(record), components, TypeHint.name(type));
  }
}
