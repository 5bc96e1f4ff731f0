package dev.plectrum.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.plectrum.model.Hooks;
import dev.plectrum.model.RowHooks;
import dev.plectrum.processor.diagnostics.ModelProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.JavaClass;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads which class runs when rows of a model are saved and deleted. */
final class HooksReader {
  private final Report report;

  HooksReader(Report report) {
    this.report = report;
  }

  /** The class, or null if there is none or it cannot be one; that is reported. */
  @Nullable JavaClass read(TypeElement model) {
    Mark mark = Mark.on(model, Hooks.class).orElse(null);
    TypeMirror type = mark == null ? null : mark.type("value");
    if (mark == null || type == null || type.getKind() != TypeKind.DECLARED) {
      return null;
    }
    TypeElement hooks = MoreTypes.asTypeElement(type);
    if (!canBeMade(hooks) || !canBeSeen(hooks, model) || !isFor(hooks, model)) {
      report.add(
          ModelProblem.HOOKS_WRONG,
          mark.position("value"),
          hooks.getSimpleName().toString(),
          model.getSimpleName().toString());
      return null;
    }
    return ValueTypeReader.nameOf(hooks);
  }

  private static boolean canBeMade(TypeElement hooks) {
    boolean isClass = hooks.getKind() == ElementKind.CLASS || hooks.getKind() == ElementKind.RECORD;
    boolean isInner =
        hooks.getNestingKind().isNested() && !hooks.getModifiers().contains(Modifier.STATIC);
    return isClass
        && !isInner
        && hooks.getTypeParameters().isEmpty()
        && !hooks.getModifiers().contains(Modifier.ABSTRACT)
        && ElementFilter.constructorsIn(hooks.getEnclosedElements()).stream()
            .anyMatch(
                constructor ->
                    constructor.getParameters().isEmpty()
                        && constructor.getThrownTypes().isEmpty()
                        && !constructor.getModifiers().contains(Modifier.PRIVATE));
  }

  private static boolean canBeSeen(TypeElement hooks, TypeElement model) {
    boolean together = MoreElements.getPackage(hooks).equals(MoreElements.getPackage(model));
    return together && !ModelReader.isPrivate(hooks.asType());
  }

  /**
   * Whether it implements the hooks of this model itself; the draft is only about to be written.
   */
  private static boolean isFor(TypeElement hooks, TypeElement model) {
    for (TypeMirror implemented : hooks.getInterfaces()) {
      if (implemented.getKind() == TypeKind.DECLARED
          && MoreTypes.asTypeElement(implemented)
              .getQualifiedName()
              .contentEquals(RowHooks.class.getName())) {
        DeclaredType type = MoreTypes.asDeclared(implemented);
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        return arguments.size() == 2
            && arguments.get(0).getKind() == TypeKind.DECLARED
            && MoreTypes.asTypeElement(arguments.get(0)).equals(model)
            && arguments.get(1).toString().endsWith(model.getSimpleName() + "Draft");
      }
    }
    return false;
  }
}
