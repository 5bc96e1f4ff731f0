package dev.plectrum.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.plectrum.model.From;
import dev.plectrum.processor.model.Projection;
import dev.plectrum.processor.model.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads the records with {@code @Projection}. */
public final class ProjectionReader {
  private ProjectionReader() {}

  /** Those among the sources, sorted by name. */
  public static List<Projection> read(RoundEnvironment round) {
    return round.getElementsAnnotatedWith(dev.plectrum.model.Projection.class).stream()
        .map(MoreElements::asType)
        .map(ProjectionReader::read)
        .sorted(Comparator.comparing(Projection::type))
        .toList();
  }

  private static Projection read(TypeElement type) {
    Mark mark = Mark.on(type, dev.plectrum.model.Projection.class).orElseThrow();
    TypeMirror of = mark.type("of");
    boolean plain = type.getKind() == ElementKind.RECORD && type.getTypeParameters().isEmpty();
    List<Projection.Component> components = new ArrayList<>();
    for (RecordComponentElement component : type.getRecordComponents()) {
      components.add(component(type, component));
    }
    return new Projection(
        ValueTypeReader.nameOf(type),
        HandlerReader.reach(type),
        plain,
        of == null || of.getKind() != TypeKind.DECLARED
            ? null
            : ValueTypeReader.nameOf(MoreTypes.asTypeElement(of)),
        components,
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(method -> method.getModifiers().contains(Modifier.STATIC))
            .filter(method -> method.getParameters().size() == 1)
            .map(ProjectionReader::method)
            .toList(),
        mark.position("of"),
        JavacPosition.of(type));
  }

  /** A component has no place in the source for messages; the private field of its name has. */
  private static Projection.Component component(
      TypeElement type, RecordComponentElement component) {
    String name = component.getSimpleName().toString();
    Element place =
        ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
            .filter(field -> field.getSimpleName().contentEquals(name))
            .findFirst()
            .map(Element.class::cast)
            .orElse(component);
    TypeMirror of = component.asType();
    boolean nullable =
        Nullness.isNullable(of) || place instanceof VariableElement && Nullness.isNullable(place);
    Optional<Mark> from = Mark.on(place, From.class);
    String path = from.map(mark -> mark.text("value")).orElse(name);
    return new Projection.Component(
        name,
        ValueTypeReader.readColumn(of).orElse(null),
        TypeHint.name(of),
        nullable,
        path,
        from.isPresent(),
        from.map(mark -> mark.constant("as"))
            .map(Projection.Aggregate::valueOf)
            .orElse(Projection.Aggregate.NONE),
        from.map(mark -> mark.position("value")).orElseGet(() -> JavacPosition.of(place)));
  }

  private static Projection.Method method(ExecutableElement method) {
    return new Projection.Method(
        method.getSimpleName().toString(),
        simpleName(method.getReturnType()),
        argument(method.getReturnType()),
        simpleName(method.getParameters().get(0).asType()),
        method.getModifiers().contains(Modifier.PRIVATE),
        JavacPosition.of(method));
  }

  /** The simple name of a class, also of one that is yet to be written. */
  private static String simpleName(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? declared.asElement().getSimpleName().toString()
        : type.toString();
  }

  private static @Nullable ValueType argument(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
            && MoreTypes.asDeclared(type).getTypeArguments().size() == 1
        ? ValueTypeReader.readColumn(MoreTypes.asDeclared(type).getTypeArguments().get(0))
            .orElse(null)
        : null;
  }
}
