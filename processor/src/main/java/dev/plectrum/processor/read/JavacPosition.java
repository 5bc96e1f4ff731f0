package dev.plectrum.processor.read;

import dev.plectrum.processor.diagnostics.Position;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * A place in a source file as javac finds it again. For a record's component it must be made from
 * the private field of the same name: a message on the component itself has no line and column.
 */
public record JavacPosition(
    Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value)
    implements Position {
  /** The name of a declaration. */
  public static Position of(Element element) {
    return new JavacPosition(element, null, null);
  }

  /** An annotation on a declaration. */
  public static Position of(Element element, AnnotationMirror annotation) {
    return new JavacPosition(element, annotation, null);
  }

  /** A value inside an annotation on a declaration. */
  public static Position of(Element element, AnnotationMirror annotation, AnnotationValue value) {
    return new JavacPosition(element, annotation, value);
  }

  @Override
  public void print(Messager messager, Diagnostic.Kind kind, String message) {
    if (annotation == null) {
      messager.printMessage(kind, message, element);
    } else if (value == null) {
      messager.printMessage(kind, message, element, annotation);
    } else {
      messager.printMessage(kind, message, element, annotation, value);
    }
  }
}
