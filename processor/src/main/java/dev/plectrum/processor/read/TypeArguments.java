package dev.plectrum.processor.read;

import com.google.auto.common.MoreTypes;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What stands between the angle brackets of a type. */
final class TypeArguments {
  private TypeArguments() {}

  /** The {@code E} of a {@code List<E>}; a raw list has none. */
  static Optional<TypeMirror> ofList(TypeMirror type) {
    return of(type, "java.util.List");
  }

  /** The {@code V} of a {@code Map<String, V>}. */
  static Optional<TypeMirror> ofMap(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED
        || !MoreTypes.asTypeElement(type).getQualifiedName().contentEquals("java.util.Map")) {
      return Optional.empty();
    }
    List<? extends TypeMirror> arguments = MoreTypes.asDeclared(type).getTypeArguments();
    boolean byText =
        arguments.size() == 2
            && arguments.get(0).getKind() == TypeKind.DECLARED
            && MoreTypes.asTypeElement(arguments.get(0))
                .getQualifiedName()
                .contentEquals("java.lang.String");
    return byText ? Optional.of(arguments.get(1)) : Optional.empty();
  }

  /** The type argument of a class that has one. */
  static Optional<TypeMirror> of(TypeMirror type, String className) {
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    List<? extends TypeMirror> arguments = MoreTypes.asDeclared(type).getTypeArguments();
    boolean same = MoreTypes.asTypeElement(type).getQualifiedName().contentEquals(className);
    return same && arguments.size() == 1 ? Optional.of(arguments.get(0)) : Optional.empty();
  }
}
