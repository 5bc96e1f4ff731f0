package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.plan.route.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The methods of one class that find the constant of an enum by its name. */
final class Choices {
  private final ClassName self;
  private final Names names;
  private final Map<JavaClass, String> named = new LinkedHashMap<>();
  private final List<MethodSpec> methods = new ArrayList<>();

  Choices(ClassName self, Names names) {
    this.self = self;
    this.names = names;
  }

  /** The name of the method for an enum. */
  String of(ValueType type) {
    ValueType.Enumeration enumeration = Values.enumeration(type);
    String known = named.get(enumeration.type());
    if (known != null) {
      return known;
    }
    String name = names.free(Names.camelCase(enumeration.type().simpleName()));
    named.put(enumeration.type(), name);
    methods.add(method(name, enumeration));
    return name;
  }

  // WebRoutes::trackKind, "STUDIO, LIVE"
  CodeBlock arguments(ValueType type) {
    String constants =
        Values.enumeration(type).constants().stream()
            .map(ValueType.Constant::name)
            .collect(Collectors.joining(", "));
    return CodeBlock.of("$T::$L, $S", self, of(type), constants);
  }

  List<MethodSpec> methods() {
    return List.copyOf(methods);
  }

  // private static @Nullable TrackKind trackKind(String name) {
  //   return switch (name) {
  //     case "STUDIO" -> TrackKind.STUDIO;
  //     default -> null;
  //   };
  // }
  private static MethodSpec method(String name, ValueType.Enumeration enumeration) {
    ClassName type = Library.of(enumeration.type());
    CodeBlock.Builder cases = CodeBlock.builder();
    for (ValueType.Constant constant : enumeration.constants()) {
      cases.add("case $S -> $T.$L;\n", constant.name(), type, constant.name());
    }
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(Library.nullable(type))
        .addParameter(String.class, "name")
        .addStatement("return switch (name) {\n$>$Ldefault -> null;\n$<}", cases.build())
        .build();
  }
}
