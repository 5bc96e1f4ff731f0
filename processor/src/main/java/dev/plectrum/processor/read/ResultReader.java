package dev.plectrum.processor.read;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.MoreTypes;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.JsonType;
import dev.plectrum.processor.model.RouteResult;
import dev.plectrum.processor.model.RouteResult.Wrapping;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads what a handler answers with from the type it returns. */
final class ResultReader {
  private final JsonRecordReader records;

  ResultReader(JsonRecordReader records) {
    this.records = records;
  }

  RouteResult read(ExecutableElement method) {
    TypeMirror type = method.getReturnType();
    if (type.getKind() == TypeKind.VOID) {
      return new RouteResult.Nothing();
    }
    if (type.getKind() == TypeKind.DECLARED) {
      String name = MoreTypes.asTypeElement(type).getQualifiedName().toString();
      if (name.equals("java.lang.String")) {
        return new RouteResult.Text();
      }
      if (name.equals("dev.plectrum.http.Response")) {
        return new RouteResult.Explicit();
      }
    }
    Optional<TypeMirror> optional = TypeArguments.of(type, "java.util.Optional");
    Optional<RouteResult.Page> page = page(optional.orElse(type), optional.isPresent());
    if (page.isPresent()) {
      return page.get();
    }
    if (optional.isPresent()) {
      return new RouteResult.Json(records.read(optional.get()), Wrapping.OPTIONAL);
    }
    Optional<TypeMirror> created = TypeArguments.of(type, "dev.plectrum.http.Created");
    if (created.isPresent()) {
      return new RouteResult.Json(records.read(created.get()), Wrapping.CREATED);
    }
    Optional<TypeMirror> part = TypeArguments.of(type, "dev.plectrum.query.Page");
    if (part.isPresent()) {
      return new RouteResult.Json(records.read(part.get()), Wrapping.PAGE);
    }
    return new RouteResult.Json(records.read(type), Wrapping.NONE);
  }

  /** Whether the compiler has nothing to say about the type. */
  static boolean isResolved(RouteResult result) {
    return !(result instanceof RouteResult.Json json && isUnresolved(json.type()));
  }

  private static boolean isUnresolved(JsonType type) {
    return type instanceof JsonType.Many array
        ? isUnresolved(array.element())
        : type instanceof JsonType.Unresolved;
  }

  /** A template's model; JStachio writes the class that renders it. */
  private static Optional<RouteResult.Page> page(TypeMirror type, boolean optional) {
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    TypeElement element = MoreTypes.asTypeElement(type);
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      TypeElement kind = MoreTypes.asTypeElement(annotation.getAnnotationType());
      if (kind.getQualifiedName().contentEquals("io.jstach.jstache.JStache")) {
        JavaClass model = ValueTypeReader.nameOf(element);
        String given =
            AnnotationMirrors.getAnnotationValue(annotation, "name").getValue().toString();
        String name = given.isEmpty() ? model.simpleName() + "Renderer" : given;
        return Optional.of(
            new RouteResult.Page(
                model,
                HandlerReader.reach(element),
                new JavaClass(model.packageName(), name),
                optional));
      }
    }
    return Optional.empty();
  }
}
