package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * Writes, once for each enum, the class that turns its constants into text and back: {@code
 * StatusText} for {@code Status}.
 */
public final class EnumTexts {
  private final Sources sources;
  private final Map<JavaClass, JavaClass> written = new HashMap<>();

  /** The texts of one compilation. */
  public EnumTexts(Sources sources) {
    this.sources = sources;
  }

  /**
   * The class for an enum, written now if it has not been.
   *
   * @param app the app that needs it
   */
  public ClassName of(ValueType.Enumeration enumeration, App app) {
    return Library.of(written.computeIfAbsent(enumeration.type(), type -> write(enumeration, app)));
  }

  private JavaClass write(ValueType.Enumeration enumeration, App app) {
    JavaClass type = enumeration.type();
    JavaClass text = app.text(type);
    while (written.containsValue(text)) {
      text = new JavaClass(text.packageName(), text.name() + "_");
    }
    sources.write(text.packageName(), type(enumeration, text), List.of(type));
    return text;
  }

  // /** How {@link Status} is stored, and the words people read for it. */
  // public final class StatusText implements EnumText<Status> {
  //   /** The only instance. */
  //   public static final StatusText TEXT = new StatusText();
  //
  //   private StatusText() {}
  //   …
  // }
  private static TypeSpec type(ValueType.Enumeration enumeration, JavaClass text) {
    ClassName type = Library.of(enumeration.type());
    ClassName name = Library.of(text);
    return TypeSpec.classBuilder(name)
        .addJavadoc("How {@link $T} is stored: by the names of its constants.", type)
        .addAnnotation(Sources.GENERATED)
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addSuperinterface(ParameterizedTypeName.get(Library.ENUM_TEXT, type))
        .addField(
            FieldSpec.builder(name, "TEXT", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The only instance.")
                .initializer("new $T()", name)
                .build())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(toText("write", enumeration, type, ValueType.Constant::name))
        .addMethod(read(enumeration, type))
        .addMethod(toText("label", enumeration, type, ValueType.Constant::label))
        .build();
  }

  // @Override
  // public String write(Status value) {
  //   return switch (value) {
  //     case OPEN -> "OPEN";
  //     case PAID -> "PAID";
  //   };
  // }
  private static MethodSpec toText(
      String method,
      ValueType.Enumeration enumeration,
      ClassName type,
      Function<ValueType.Constant, String> text) {
    MethodSpec.Builder builder =
        MethodSpec.methodBuilder(method)
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(String.class)
            .addParameter(type, "value");
    if (enumeration.constants().isEmpty()) {
      return builder.addStatement("return value.name()").build();
    }
    CodeBlock.Builder cases = CodeBlock.builder();
    for (ValueType.Constant constant : enumeration.constants()) {
      cases.add("case $L -> $L;\n", constant.name(), TextLiteral.of(text.apply(constant)));
    }
    return builder.addStatement("return switch (value) {\n$>$L$<}", cases.build()).build();
  }

  // @Override
  // public Status read(String text) {
  //   return switch (text) {
  //     case "OPEN" -> Status.OPEN;
  //     case "PAID" -> Status.PAID;
  //     default -> throw EnumText.unknown("Status", text);
  //   };
  // }
  private static MethodSpec read(ValueType.Enumeration enumeration, TypeName type) {
    MethodSpec.Builder builder =
        MethodSpec.methodBuilder("read")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(type)
            .addParameter(String.class, "text");
    String simpleName = enumeration.type().simpleName();
    if (enumeration.constants().isEmpty()) {
      return builder
          .addStatement("throw $T.unknown($S, text)", Library.ENUM_TEXT, simpleName)
          .build();
    }
    CodeBlock.Builder cases = CodeBlock.builder();
    for (ValueType.Constant constant : enumeration.constants()) {
      cases.add("case $S -> $T.$L;\n", constant.name(), type, constant.name());
    }
    cases.add("default -> throw $T.unknown($S, text);\n", Library.ENUM_TEXT, simpleName);
    return builder.addStatement("return switch (text) {\n$>$L$<}", cases.build()).build();
  }
}
