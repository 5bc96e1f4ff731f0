package dev.plectrum.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.UserModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the models that people sign in as. */
public final class UserModelReader {
  private UserModelReader() {}

  /** Those among the sources, sorted by name. */
  public static List<UserModel> read(RoundEnvironment round, Compilation compilation) {
    return round.getElementsAnnotatedWith(dev.plectrum.model.UserModel.class).stream()
        .map(MoreElements::asType)
        .map(type -> read(type, compilation))
        .sorted(Comparator.comparing(UserModel::type))
        .toList();
  }

  private static UserModel read(TypeElement element, Compilation compilation) {
    Mark mark = Mark.on(element, dev.plectrum.model.UserModel.class).orElseThrow();
    JavaClass type = ValueTypeReader.nameOf(element);
    List<String> texts =
        ElementFilter.methodsIn(element.getEnclosedElements()).stream()
            .filter(method -> method.getParameters().isEmpty())
            .filter(method -> isText(method.getReturnType()))
            .map(method -> method.getSimpleName().toString())
            .toList();
    return new UserModel(
        type,
        compilation.anyModel(type).orElse(null),
        name(mark, "username"),
        name(mark, "email"),
        mark.has("email"),
        name(mark, "fullName"),
        texts,
        JavacPosition.of(element));
  }

  private static UserModel.Name name(Mark mark, String member) {
    return new UserModel.Name(
        Optional.ofNullable(mark.text(member)).orElse(""), mark.position(member));
  }

  private static boolean isText(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && MoreTypes.asTypeElement(type).getQualifiedName().contentEquals("java.lang.String");
  }

  /** Whether people sign in as rows of this type. */
  static boolean isUser(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && Mark.isOn(MoreTypes.asTypeElement(type), dev.plectrum.model.UserModel.class);
  }
}
