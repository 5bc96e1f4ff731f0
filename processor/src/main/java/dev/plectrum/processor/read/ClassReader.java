package dev.plectrum.processor.read;

import com.google.auto.common.MoreTypes;
import dev.plectrum.processor.diagnostics.ModelProblem;
import dev.plectrum.processor.diagnostics.Report;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Reads a model that is a class: its fields are what the components of a record are, a constructor
 * takes all of them, and each has a method of its name.
 */
final class ClassReader {
  private final Report report;

  ClassReader(Report report) {
    this.report = report;
  }

  /** Whether generated code could make an object of a type. */
  static boolean canBeMade(TypeElement element) {
    Set<Modifier> modifiers = element.getModifiers();
    boolean inner =
        element.getEnclosingElement().getKind() != ElementKind.PACKAGE
            && !modifiers.contains(Modifier.STATIC);
    return element.getKind() == ElementKind.CLASS
        && !inner
        && !modifiers.contains(Modifier.ABSTRACT);
  }

  /** The fields that have columns, or lead to rows, in their order. */
  static List<VariableElement> fields(TypeElement element) {
    return ElementFilter.fieldsIn(element.getEnclosedElements()).stream()
        .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
        .filter(field -> !field.getModifiers().contains(Modifier.TRANSIENT))
        .toList();
  }

  /** Whether a class can be used like a record; reports what it lacks. */
  boolean check(TypeElement element) {
    List<VariableElement> fields = fields(element);
    boolean sound = true;
    for (VariableElement field : fields) {
      if (ElementFilter.methodsIn(element.getEnclosedElements()).stream()
          .noneMatch(method -> reads(method, field))) {
        report.add(
            ModelProblem.CLASS_ACCESSOR,
            JavacPosition.of(field),
            ConstraintReader.nameOf(field),
            TypeHint.name(field.asType()),
            field.getSimpleName().toString());
        sound = false;
      }
    }
    if (ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
        .noneMatch(constructor -> takes(constructor, fields))) {
      report.add(
          ModelProblem.CLASS_CONSTRUCTOR,
          JavacPosition.of(element),
          element.getSimpleName().toString(),
          String.join(
              ", ",
              fields.stream()
                  .map(field -> TypeHint.name(field.asType()) + " " + field.getSimpleName())
                  .toList()));
      sound = false;
    }
    return sound;
  }

  private static boolean reads(ExecutableElement method, VariableElement field) {
    return method.getSimpleName().equals(field.getSimpleName())
        && method.getParameters().isEmpty()
        && isCallable(method)
        && !method.getModifiers().contains(Modifier.STATIC)
        && MoreTypes.equivalence().equivalent(method.getReturnType(), field.asType());
  }

  private static boolean takes(ExecutableElement constructor, List<VariableElement> fields) {
    List<? extends VariableElement> parameters = constructor.getParameters();
    if (!isCallable(constructor) || parameters.size() != fields.size()) {
      return false;
    }
    for (int i = 0; i < parameters.size(); i++) {
      if (!MoreTypes.equivalence().equivalent(parameters.get(i).asType(), fields.get(i).asType())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCallable(Element member) {
    return !member.getModifiers().contains(Modifier.PRIVATE);
  }
}
