package dev.plectrum.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.plectrum.processor.model.Access;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.route.LoginRequired;
import dev.plectrum.route.PermissionRequired;
import dev.plectrum.route.Public;
import dev.plectrum.route.UserPasses;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads who may call a route. */
final class AccessReader {
  private AccessReader() {}

  /** What the route says, in the order in which its rules are listed; one is right. */
  static List<Access> read(ExecutableElement route) {
    List<Access> access = new ArrayList<>();
    Mark.on(route, Public.class).ifPresent(mark -> access.add(new Access.Open(mark.position())));
    Mark.on(route, LoginRequired.class)
        .ifPresent(mark -> access.add(new Access.Login(mark.position())));
    Mark.on(route, PermissionRequired.class)
        .ifPresent(
            mark ->
                access.add(
                    new Access.Permission(text(mark.text("value")), mark.position("value"))));
    Mark.on(route, UserPasses.class).ifPresent(mark -> access.add(passes(mark, route)));
    return access;
  }

  /** What the compiler could not evaluate, which it says itself, is the empty text. */
  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static Access passes(Mark mark, ExecutableElement route) {
    TypeMirror in = mark.type("in");
    TypeElement owner =
        in != null && in.getKind() == TypeKind.DECLARED
            ? MoreTypes.asTypeElement(in)
            : MoreElements.asType(route.getEnclosingElement());
    String name = text(mark.text("value"));
    Access.Test test = null;
    List<String> tests = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
      boolean fits = fits(method);
      if (fits) {
        tests.add(method.getSimpleName().toString());
      }
      if (method.getSimpleName().contentEquals(name) && (test == null || fits)) {
        test = new Access.Test(fits, HandlerReader.reach(method), fits ? user(method) : null);
      }
    }
    return new Access.Passes(
        ValueTypeReader.nameOf(owner), name, test, tests, mark.position("value"));
  }

  private static JavaClass user(ExecutableElement method) {
    return ValueTypeReader.nameOf(MoreTypes.asTypeElement(method.getParameters().get(0).asType()));
  }

  private static boolean fits(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC)
        && method.getReturnType().getKind() == TypeKind.BOOLEAN
        && method.getTypeParameters().isEmpty()
        && method.getThrownTypes().isEmpty()
        && method.getParameters().size() == 1
        && isUser(method.getParameters().get(0).asType());
  }

  /** Whether people sign in as such: it is the user of the app {@code auth}, or one like it. */
  static boolean isUser(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && (MoreTypes.asTypeElement(type).getQualifiedName().contentEquals("dev.plectrum.auth.User")
            || MoreTypes.asTypeElement(type)
                .getQualifiedName()
                .contentEquals(Field.Key.ACCOUNT.qualifiedName())
            || UserModelReader.isUser(type));
  }
}
