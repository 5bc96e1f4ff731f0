package dev.plectrum.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.plectrum.processor.model.Queries;
import java.util.Comparator;
import java.util.List;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the interfaces with {@code @Queries}. */
public final class QueriesReader {
  private QueriesReader() {}

  /** Those among the sources, sorted by name. */
  public static List<Queries> read(RoundEnvironment round) {
    return round.getElementsAnnotatedWith(dev.plectrum.model.Queries.class).stream()
        .map(MoreElements::asType)
        .map(QueriesReader::read)
        .sorted(Comparator.comparing(Queries::type))
        .toList();
  }

  private static Queries read(TypeElement type) {
    Mark mark = Mark.on(type, dev.plectrum.model.Queries.class).orElseThrow();
    TypeMirror of = mark.type("value");
    return new Queries(
        ValueTypeReader.nameOf(type),
        HandlerReader.reach(type),
        type.getKind() == ElementKind.INTERFACE && type.getTypeParameters().isEmpty(),
        of == null || of.getKind() != TypeKind.DECLARED
            ? null
            : ValueTypeReader.nameOf(MoreTypes.asTypeElement(of)),
        type.getInterfaces().stream().map(QueriesReader::name).toList(),
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
            .filter(method -> !method.getModifiers().contains(Modifier.PRIVATE))
            .map(
                method ->
                    new Queries.Method(
                        method.getSimpleName().toString(),
                        method.isDefault(),
                        JavacPosition.of(method)))
            .toList(),
        mark.position("value"),
        JavacPosition.of(type));
  }

  /** The type without packages, also where a class in it is yet to be written. */
  private static String name(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return type.toString();
    }
    String name = declared.asElement().getSimpleName().toString();
    List<String> arguments = declared.getTypeArguments().stream().map(QueriesReader::name).toList();
    return arguments.isEmpty() ? name : name + "<" + String.join(", ", arguments) + ">";
  }
}
