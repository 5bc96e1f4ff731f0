package dev.plectrum.processor.read;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.MoreElements;
import dev.plectrum.processor.diagnostics.Position;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * An annotation on a declaration, with the places of its values. What javac finds wrong in it (an
 * unknown constant, a missing value) reads as null: javac says it itself.
 *
 * @param element the declaration; for a record's component, the private field of the same name
 * @param mirror the annotation, which may be a value inside another annotation
 * @param places where its values stand if the compiler does not find them again, or null
 */
public record Mark(
    Element element, AnnotationMirror mirror, Position position, @Nullable Places places) {
  /** An annotation whose values the compiler finds again. */
  public Mark(Element element, AnnotationMirror mirror, Position position) {
    this(element, mirror, position, null);
  }

  /** Where the values of an annotation stand. */
  @FunctionalInterface
  interface Places {
    /**
     * The place of a value.
     *
     * @param index which one, of several under one name; negative for all of them
     */
    Position of(String member, int index);
  }

  /** What javac puts where it could not evaluate a value. */
  private static final String UNREADABLE = "<error>";

  /** The annotation of this type on a declaration. */
  public static Optional<Mark> on(Element element, Class<? extends Annotation> annotation) {
    return MoreElements.getAnnotationMirror(element, annotation)
        .transform(mirror -> Mark.of(element, mirror))
        .toJavaUtil();
  }

  /** Whether a declaration has an annotation of this type. */
  public static boolean isOn(Element element, Class<? extends Annotation> annotation) {
    return MoreElements.isAnnotationPresent(element, annotation);
  }

  static Mark of(Element element, AnnotationMirror mirror) {
    return new Mark(element, mirror, JavacPosition.of(element, mirror));
  }

  /** A value as it was written, with its place. */
  public record Written<V>(V value, Position position) {}

  /** The place of a value; the annotation itself if the value was not written. */
  public Position position(String member) {
    if (places != null && has(member)) {
      return places.of(member, -1);
    }
    return raw(member).map(this::position).orElse(position);
  }

  private Position position(AnnotationValue value) {
    return isWritten(value) ? JavacPosition.of(element, mirror, value) : position;
  }

  private boolean isWritten(AnnotationValue value) {
    return mirror.getElementValues().containsValue(value);
  }

  /** Whether the user wrote this value, rather than leaving it at its default. */
  public boolean has(String member) {
    return mirror.getElementValues().keySet().stream()
        .anyMatch(method -> method.getSimpleName().contentEquals(member));
  }

  private Optional<AnnotationValue> raw(String member) {
    try {
      return Optional.of(AnnotationMirrors.getAnnotationValue(mirror, member));
    } catch (IllegalArgumentException notWritten) {
      return Optional.empty();
    }
  }

  private @Nullable Object value(String member) {
    Object value = raw(member).map(AnnotationValue::getValue).orElse(null);
    return UNREADABLE.equals(value) ? null : value;
  }

  /** A text. */
  public @Nullable String text(String member) {
    return value(member) instanceof String text ? text : null;
  }

  /** A number. */
  public @Nullable Long number(String member) {
    return value(member) instanceof Number number ? (Long) number.longValue() : null;
  }

  /** A truth value. */
  public boolean flag(String member) {
    return Boolean.TRUE.equals(value(member));
  }

  /** The name of an enum constant. */
  public @Nullable String constant(String member) {
    return value(member) instanceof VariableElement constant
        ? constant.getSimpleName().toString()
        : null;
  }

  /** The names of enum constants. */
  public List<String> constants(String member) {
    return elements(member, VariableElement.class).stream()
        .map(constant -> constant.value().getSimpleName().toString())
        .toList();
  }

  /** A class. */
  public @Nullable TypeMirror type(String member) {
    return value(member) instanceof TypeMirror type ? type : null;
  }

  /** Several texts; one that javac could not evaluate is left out. */
  public List<Written<String>> texts(String member) {
    return elements(member, String.class).stream()
        .filter(text -> !text.value().equals(UNREADABLE))
        .toList();
  }

  /** Several classes; one that does not exist is left out. */
  public List<Written<TypeMirror>> types(String member) {
    return elements(member, TypeMirror.class);
  }

  /** Annotations inside this one. */
  public List<Mark> marks(String member) {
    return elements(member, AnnotationMirror.class).stream()
        .map(inner -> new Mark(element, inner.value(), inner.position()))
        .toList();
  }

  /** Whether the user wrote an empty list, or left one empty. */
  public boolean isEmpty(String member) {
    return value(member) instanceof List<?> values && values.isEmpty();
  }

  private <V> List<Written<V>> elements(String member, Class<V> kind) {
    List<Written<V>> written = new ArrayList<>();
    if (value(member) instanceof List<?> values) {
      for (int i = 0; i < values.size(); i++) {
        if (values.get(i) instanceof AnnotationValue value && kind.isInstance(value.getValue())) {
          Position place =
              places == null ? JavacPosition.of(element, mirror, value) : places.of(member, i);
          written.add(new Written<>(kind.cast(value.getValue()), place));
        }
      }
    }
    return written;
  }
}
