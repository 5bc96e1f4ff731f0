package dev.plectrum.processor.read;

import java.util.stream.Stream;
import javax.lang.model.element.Element;

/**
 * Whether null is meant. Sources are taken to be {@code @NullMarked}: what is not {@code @Nullable}
 * is never null.
 */
public final class Nullness {
  private Nullness() {}

  /** Whether a field or parameter, or its type, is {@code @Nullable}. */
  public static boolean isNullable(Element element) {
    return Stream.concat(
            element.getAnnotationMirrors().stream(),
            element.asType().getAnnotationMirrors().stream())
        .anyMatch(
            mirror ->
                mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
  }
}
