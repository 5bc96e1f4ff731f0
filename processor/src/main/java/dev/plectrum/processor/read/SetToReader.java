package dev.plectrum.processor.read;

import com.google.auto.common.MoreTypes;
import dev.plectrum.model.OnDelete;
import dev.plectrum.processor.diagnostics.RelationProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.diagnostics.Suggestion;
import dev.plectrum.processor.model.Field;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads the method that {@code @OnDelete(value = SET, to = "…")} names. */
final class SetToReader {
  private SetToReader() {}

  static Field.@Nullable SetTo read(
      VariableElement field,
      TargetReader.Target target,
      boolean nullable,
      ModelReader.Owner owner,
      Report report) {
    Mark mark = Mark.on(field, OnDelete.class).orElse(null);
    if (mark == null) {
      return null;
    }
    String text = mark.text("to");
    String name = text == null ? "" : text;
    boolean set = "SET".equals(mark.constant("value"));
    if (!set) {
      if (!name.isEmpty()) {
        report.add(RelationProblem.SET_TO_MISPLACED, mark.position("to"), owner.nameOf(field));
      }
      return null;
    }
    String model = owner.element().getSimpleName().toString();
    String rows = target.type().simpleName();
    List<ExecutableElement> methods =
        ElementFilter.methodsIn(owner.element().getEnclosedElements()).stream()
            .filter(method -> method.getModifiers().contains(Modifier.STATIC))
            .toList();
    Optional<ExecutableElement> named =
        methods.stream()
            .filter(method -> method.getSimpleName().contentEquals(name))
            .filter(method -> isFit(method, target, nullable))
            .findFirst();
    if (named.isEmpty()) {
      List<String> fit =
          methods.stream()
              .filter(method -> isFit(method, target, nullable))
              .map(method -> method.getSimpleName().toString())
              .toList();
      String near = name.isEmpty() || fit.isEmpty() ? "" : Suggestion.of(name, fit) + " ";
      report.add(
          RelationProblem.SET_TO_UNKNOWN,
          mark.position(name.isEmpty() ? "value" : "to"),
          model,
          name,
          rows,
          near);
      return null;
    }
    return new Field.SetTo(
        name, !named.get().getParameters().isEmpty(), isForeignKey(named.get().getReturnType()));
  }

  private static boolean isFit(
      ExecutableElement method, TargetReader.Target target, boolean nullable) {
    List<? extends VariableElement> parameters = method.getParameters();
    boolean given =
        parameters.isEmpty()
            || parameters.size() == 1
                && isNamed(parameters.get(0).asType(), "dev.plectrum.db.Database");
    return given
        && !method.getModifiers().contains(Modifier.PRIVATE)
        && method.getTypeParameters().isEmpty()
        && method.getThrownTypes().isEmpty()
        && (!Nullness.isNullable(method) || nullable && !isForeignKey(method.getReturnType()))
        && gives(method.getReturnType(), target);
  }

  private static boolean gives(TypeMirror type, TargetReader.Target target) {
    if (isForeignKey(type)) {
      List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
      return arguments.size() == 1 && isNamed(arguments.get(0), target.type().qualifiedName());
    }
    return switch (target.id().kind()) {
      case LONG -> type.getKind() == TypeKind.LONG || isNamed(type, "java.lang.Long");
      case UUID -> isNamed(type, "java.util.UUID");
      case STRING -> isNamed(type, "java.lang.String");
      default -> false;
    };
  }

  private static boolean isForeignKey(TypeMirror type) {
    return isNamed(type, "dev.plectrum.model.ForeignKey");
  }

  private static boolean isNamed(TypeMirror type, String name) {
    return type.getKind() == TypeKind.DECLARED
        && MoreTypes.asTypeElement(type).getQualifiedName().contentEquals(name);
  }
}
