package dev.plectrum.processor.read;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * Whether null is meant. Sources are taken to be {@code @NullMarked}: what is not {@code @Nullable}
 * is never null.
 */
public final class Nullness {
  private Nullness() {}

  /** Whether a field or parameter, or its type, is {@code @Nullable}. */
  public static boolean isNullable(Element element) {
    return isNullable(element.getAnnotationMirrors()) || isNullable(element.asType());
  }

  /** Whether a type is {@code @Nullable}, wherever it stands. */
  public static boolean isNullable(TypeMirror type) {
    return isNullable(type.getAnnotationMirrors());
  }

  private static boolean isNullable(List<? extends AnnotationMirror> annotations) {
    return annotations.stream()
        .anyMatch(
            mirror ->
                mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
  }
}
