package dev.plectrum.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.model.AdminAction;
import dev.plectrum.processor.model.AdminAction.Parameter;
import dev.plectrum.processor.model.AdminAction.Permission;
import dev.plectrum.processor.model.AdminAction.Result;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads methods with {@code @AdminAction}. */
final class AdminActionReader {
  private final ProcessingEnvironment environment;
  private final SourceTrees sources;
  private final Set<JavaClass> models;

  /**
   * A reader.
   *
   * @param models the models of the compilation, whose classes are only about to be written
   */
  AdminActionReader(ProcessingEnvironment environment, Set<JavaClass> models) {
    this.environment = environment;
    this.models = models;
    this.sources = new SourceTrees(environment);
  }

  /** The action; empty if the method is none, or the compiler complains about its signature. */
  Optional<AdminAction> read(ExecutableElement method, Model model) {
    Mark mark = Mark.on(method, dev.plectrum.adminsite.AdminAction.class).orElse(null);
    String words = mark == null ? null : mark.text("value");
    if (mark == null || words == null) {
      return Optional.empty();
    }
    List<Parameter> parameters = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      Optional<Parameter> read = parameter(parameter, model);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      parameters.add(read.get());
    }
    TypeMirror returned = method.getReturnType();
    if (ValueTypeReader.isUnresolved(returned)) {
      return Optional.empty();
    }
    return Optional.of(
        new AdminAction(
            ValueTypeReader.nameOf(MoreElements.asType(method.getEnclosingElement())),
            method.getSimpleName().toString(),
            HandlerReader.reach(method),
            method.getModifiers().contains(Modifier.STATIC),
            !method.getTypeParameters().isEmpty(),
            AdminMethodReader.checked(
                    method, environment.getElementUtils(), environment.getTypeUtils())
                .orElse(null),
            words,
            mark.flag("confirm"),
            permission(mark.constant("permission")),
            parameters,
            result(returned),
            TypeHint.name(returned),
            JavacPosition.of(method),
            mark.position("value")));
  }

  private static Permission permission(@Nullable String constant) {
    for (Permission permission : Permission.values()) {
      if (permission.name().equals(constant)) {
        return permission;
      }
    }
    return Permission.CHANGE;
  }

  private static Result result(TypeMirror type) {
    return switch (type.getKind()) {
      case LONG -> Result.LONG;
      case INT -> Result.INT;
      case VOID -> Result.NOTHING;
      case DECLARED ->
          switch (MoreTypes.asTypeElement(type).getQualifiedName().toString()) {
            case "java.lang.String" -> Result.TEXT;
            case "dev.plectrum.http.Response" -> Result.RESPONSE;
            default -> Result.OTHER;
          };
      default -> Result.OTHER;
    };
  }

  /** The parameter; empty if the compiler does not know its type. */
  private Optional<Parameter> parameter(VariableElement parameter, Model model) {
    String name = parameter.getSimpleName().toString();
    Position position = JavacPosition.of(parameter);
    TypeMirror type = parameter.asType();
    if (type.getKind() != TypeKind.DECLARED && type.getKind() != TypeKind.ERROR) {
      return Optional.of(new AdminAction.Unknown(name, TypeHint.name(type), position));
    }
    String meant = nameOf(parameter, type);
    if (meant.equals(model.type().companion("Query").qualifiedName())) {
      return Optional.of(new AdminAction.Selected(name, position));
    }
    if (meant.equals("dev.plectrum.db.Database")) {
      return Optional.of(new AdminAction.Base(name, position));
    }
    if (AccessReader.isUser(type)) {
      JavaClass user = ValueTypeReader.nameOf(MoreTypes.asTypeElement(type));
      return Optional.of(new AdminAction.Acting(name, user, position));
    }
    if (meant.equals("dev.plectrum.http.Request")) {
      return Optional.of(new AdminAction.Asked(name, position));
    }
    Optional<JavaClass> dao = companion(meant, "Dao");
    if (dao.isPresent()) {
      return Optional.of(new AdminAction.Dao(name, dao.get(), position));
    }
    if (companion(meant, "Query").isPresent()) {
      return Optional.of(new AdminAction.Unknown(name, simple(meant), position));
    }
    return type.getKind() == TypeKind.ERROR
        ? Optional.empty()
        : Optional.of(new AdminAction.Unknown(name, TypeHint.name(type), position));
  }

  /** The class that is, or will be, written for a model, if that is what a name means. */
  private Optional<JavaClass> companion(String meant, String suffix) {
    if (!meant.endsWith(suffix)) {
      return Optional.empty();
    }
    Optional<JavaClass> own =
        models.stream()
            .map(one -> one.companion(suffix))
            .filter(one -> one.qualifiedName().equals(meant))
            .findFirst();
    if (own.isPresent()) {
      return own;
    }
    TypeElement row =
        environment
            .getElementUtils()
            .getTypeElement(meant.substring(0, meant.length() - suffix.length()));
    return row != null && Mark.isOn(row, dev.plectrum.model.Model.class)
        ? Optional.of(ValueTypeReader.nameOf(row).companion(suffix))
        : Optional.empty();
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The full name of a type, which this very compilation may still have to write. */
  private String nameOf(VariableElement parameter, TypeMirror type) {
    if (type.getKind() == TypeKind.DECLARED) {
      return MoreTypes.asTypeElement(type).getQualifiedName().toString();
    }
    String written = type.toString();
    if (written.contains(".")) {
      return written;
    }
    String home = MoreElements.getPackage(parameter).getQualifiedName().toString();
    return sources
        .imported(parameter.getEnclosingElement(), written)
        .orElse(new JavaClass(home, written).qualifiedName());
  }
}
