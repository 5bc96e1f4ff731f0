package dev.plectrum.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.plectrum.adminsite.Display;
import dev.plectrum.processor.model.AdminMethod;
import dev.plectrum.processor.model.AdminPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the methods whose results the admin can show. */
final class AdminMethodReader {
  private final Elements elements;
  private final Types types;

  AdminMethodReader(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
  }

  /**
   * The methods of a model, and then those of the class that registers it.
   *
   * @param type the registering class, from whose package the methods are called
   */
  List<AdminMethod> read(TypeElement type, TypeElement model) {
    String home = MoreElements.getPackage(type).getQualifiedName().toString();
    Set<String> components = new TreeSet<>();
    ModelReader.components(model).forEach(one -> components.add(one.getSimpleName().toString()));
    List<AdminMethod> methods = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(model))) {
      boolean accessor =
          method.getParameters().isEmpty()
              && components.contains(method.getSimpleName().toString());
      if (!accessor && !isOfJava(method)) {
        methods.add(method(method, model, true, home));
      }
    }
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      methods.add(method(method, model, false, home));
    }
    return methods;
  }

  /** {@code hashCode} and the like. */
  private static boolean isOfJava(ExecutableElement method) {
    String owner = MoreElements.asType(method.getEnclosingElement()).getQualifiedName().toString();
    return owner.equals("java.lang.Object")
        || owner.equals("java.lang.Record")
        || method.getSimpleName().contentEquals("equals")
        || method.getSimpleName().contentEquals("hashCode");
  }

  private AdminMethod method(
      ExecutableElement method, TypeElement model, boolean ofModel, String home) {
    TypeMirror returned = method.getReturnType();
    Optional<Mark> display = Mark.on(method, Display.class);
    String empty = display.map(mark -> mark.text("empty")).orElse("");
    AdminPage.Name orderBy =
        display
            .map(mark -> AdminReader.name(mark, "orderBy"))
            .filter(name -> !name.text().isEmpty())
            .orElse(null);
    return new AdminMethod(
        ValueTypeReader.nameOf(MoreElements.asType(method.getEnclosingElement())),
        ofModel,
        method.getSimpleName().toString(),
        fault(method, model, ofModel, home),
        ValueTypeReader.read(returned).orElse(null),
        Nullness.isNullable(method) || Nullness.isNullable(returned),
        display.map(mark -> mark.text("value")).orElse(""),
        orderBy,
        empty,
        JavacPosition.of(method));
  }

  private AdminMethod.Fault fault(
      ExecutableElement method, TypeElement model, boolean ofModel, String home) {
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    if (ofModel ? !method.getParameters().isEmpty() : !takes(method, model)) {
      return AdminMethod.Fault.PARAMETERS;
    }
    if (isStatic == ofModel) {
      return ofModel ? AdminMethod.Fault.STATIC : AdminMethod.Fault.NOT_STATIC;
    }
    if (!method.getTypeParameters().isEmpty()) {
      return AdminMethod.Fault.GENERIC;
    }
    if (method.getReturnType().getKind() == TypeKind.VOID) {
      return AdminMethod.Fault.VOID;
    }
    Element owner = method.getEnclosingElement();
    if (!HandlerReader.reach(method)
        .isSeen(ValueTypeReader.nameOf(MoreElements.asType(owner)), home)) {
      return AdminMethod.Fault.HIDDEN;
    }
    return checked(method, elements, types).isEmpty()
        ? AdminMethod.Fault.NONE
        : AdminMethod.Fault.THROWING;
  }

  private static boolean takes(ExecutableElement method, TypeElement model) {
    return method.getParameters().size() == 1
        && method.getParameters().get(0).asType().getKind() == TypeKind.DECLARED
        && MoreTypes.asTypeElement(method.getParameters().get(0).asType()).equals(model);
  }

  /** The first exception that a caller would have to catch. */
  static Optional<String> checked(ExecutableElement method, Elements elements, Types types) {
    return method.getThrownTypes().stream()
        .filter(thrown -> thrown.getKind() == TypeKind.DECLARED)
        .filter(thrown -> !isA(thrown, "java.lang.RuntimeException", elements, types))
        .filter(thrown -> !isA(thrown, "java.lang.Error", elements, types))
        .map(TypeHint::name)
        .findFirst();
  }

  private static boolean isA(TypeMirror type, String name, Elements elements, Types types) {
    TypeElement above = elements.getTypeElement(name);
    return above != null && types.isSubtype(type, above.asType());
  }
}
