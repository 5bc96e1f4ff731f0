package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.plectrum.processor.model.AppRoutes;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.JsonRecord;
import dev.plectrum.processor.model.JsonType;
import dev.plectrum.processor.model.Reach;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.plan.json.Codec;
import dev.plectrum.processor.plan.query.CheckPlanner;
import dev.plectrum.processor.plan.route.Names;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes how a record is read from JSON and written as JSON: {@code TrackViewJson}. */
final class CodecWriter {
  private final AppRoutes app;
  private final Codec codec;
  private final JsonRecord record;
  private final ClassName type;
  private final JsonFormats formats;
  private final Choices choices;
  private final CheckPlanner checks = new CheckPlanner(List.of());

  CodecWriter(AppRoutes app, Codec codec) {
    this.app = app;
    this.codec = codec;
    this.record = codec.record();
    this.type = Library.of(record.type());
    this.formats = new JsonFormats(app);
    this.choices = new Choices(Library.of(record.codec()), new Names(Set.of("read", "write")));
  }

  void write(Sources sources) {
    JavaClass name = record.codec();
    TypeSpec.Builder writer =
        TypeSpec.classBuilder(Library.of(name))
            .addJavadoc(javadoc(), type)
            .addAnnotation(Sources.GENERATED)
            .addModifiers(visibility())
            .addModifiers(Modifier.FINAL);
    MethodSpec reading = codec.reads() ? read() : null;
    CheckCalls.constants(checks).forEach(writer::addField);
    writer.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    if (reading != null) {
      writer.addMethod(reading);
    }
    if (codec.writes()) {
      writer.addMethod(write());
    }
    writer.addMethods(choices.methods());
    sources.write(name.packageName(), writer.build(), List.of(record.type(), app.app().type()));
  }

  private Modifier[] visibility() {
    return record.reach() == Reach.PUBLIC ? new Modifier[] {Modifier.PUBLIC} : new Modifier[] {};
  }

  private String javadoc() {
    if (codec.reads() && codec.writes()) {
      return "Reads {@link $T} from JSON and writes it as JSON.";
    }
    return codec.reads() ? "Reads {@link $T} from JSON." : "Writes {@link $T} as JSON.";
  }

  // /** Writes {@code track} as an object. */
  // public static void write(JsonWriter out, TrackView track) {
  //   out.startObject();
  //   out.name("id").value(track.id());
  //   out.endObject();
  // }
  private MethodSpec write() {
    String value = variable();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("write")
            .addJavadoc("Writes {@code $L} as an object.", value)
            .addModifiers(visibility())
            .addModifiers(Modifier.STATIC)
            .addParameter(Library.JSON_WRITER, "out")
            .addParameter(type, value)
            .addStatement("out.startObject()");
    for (JsonRecord.Component component : codec.components()) {
      method.addStatement(
          "out.name($S)$L",
          component.name(),
          written(component.type(), CodeBlock.of("$L.$L()", value, component.name()), value));
    }
    return method.addStatement("out.endObject()").build();
  }

  /** {@code track} for {@code TrackView}. */
  private String variable() {
    String name = record.type().simpleName();
    for (String suffix : List.of("View", "Input", "Json")) {
      if (name.endsWith(suffix) && name.length() > suffix.length()) {
        name = name.substring(0, name.length() - suffix.length());
      }
    }
    return new Names(Set.of("out", "class")).free(Names.camelCase(name));
  }

  private CodeBlock written(JsonType json, CodeBlock value, String variable) {
    if (json instanceof JsonType.Object object) {
      return CodeBlock.of(".value($L, $L)", formats.record(object), value);
    }
    if (json instanceof JsonType.Array array) {
      Locals locals = new Locals(Set.of("out", variable), java.util.Map.of());
      return CodeBlock.of(".list($L, $L)", formats.format(array.element(), locals), value);
    }
    if (json instanceof JsonType.Key) {
      return CodeBlock.of(".key($L)", JsonFormats.key(json, value.toString()));
    }
    return CodeBlock.of(".value($L)", value);
  }

  // /** Reads an object; null if something was wrong, which {@code in} then knows. */
  // public static @Nullable TrackInput read(JsonReader in) {
  private MethodSpec read() {
    Locals locals = new Locals(Set.of("in"), java.util.Map.of());
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("read")
            .addJavadoc(
                "Reads an object; null if something was wrong, which {@code in} then knows.")
            .addModifiers(visibility())
            .addModifiers(Modifier.STATIC)
            .returns(Library.nullable(type))
            .addParameter(Library.JSON_READER, "in")
            .addCode("if (!in.startObject()) {\n$>return null;\n$<}\n");
    CodeBlock.Builder cases = CodeBlock.builder();
    for (JsonRecord.Component component : codec.components()) {
      String local = locals.of(component.name());
      method.addStatement("$T $L = $L", boxed(component.type()), local, initial(component));
      cases.add("case $S -> $L = $L;\n", component.name(), local, value(component.type(), "in"));
    }
    method.addCode(
        "while (in.nextField()) {\n$>switch (in.fieldName()) {\n$>$L"
            + "default -> in.unknownField();\n$<}\n$<}\n",
        cases.build());
    for (JsonRecord.Component component : codec.components()) {
      if (Codec.isRequired(component)) {
        method.addStatement("in.required($S, $L)", component.name(), locals.of(component.name()));
      }
    }
    codec.components().forEach(component -> method.addCode(checks(component, locals)));
    method.addCode("if (in.failed()) {\n$>return null;\n$<}\n");
    List<CodeBlock> arguments =
        codec.components().stream()
            .map(component -> CodeBlock.of("$L", locals.of(component.name())))
            .toList();
    return method.addStatement("return new $T($L)", type, CodeBlock.join(arguments, ", ")).build();
  }

  private CodeBlock checks(JsonRecord.Component component, Locals locals) {
    if (!(component.type() instanceof JsonType.Value value)) {
      return CodeBlock.of("");
    }
    CodeBlock.Builder code = CodeBlock.builder();
    CodeBlock field = CodeBlock.of("in.field($S)", component.name());
    checks
        .checks(component.name(), value.type(), component.constraints())
        .forEach(
            check ->
                code.add(
                    CheckCalls.call(
                        check, CodeBlock.of("in.errors()"), field, locals.of(component.name()))));
    return code.build();
  }

  private static CodeBlock initial(JsonRecord.Component component) {
    return component.defaultValue() != null && component.type() instanceof JsonType.Value value
        ? Values.literal(value.type(), component.defaultValue())
        : CodeBlock.of("null");
  }

  /** The type of a local that may still be null. */
  private TypeName boxed(JsonType json) {
    if (json instanceof JsonType.Value value) {
      return Values.boxed(value.type());
    }
    if (json instanceof JsonType.Object object) {
      return Library.of(object.type());
    }
    if (json instanceof JsonType.Array array) {
      return ParameterizedTypeName.get(ClassName.get(List.class), boxed(array.element()));
    }
    throw new IllegalStateException("JSON cannot be read into " + json);
  }

  /** Reads the value that comes next. */
  private CodeBlock value(JsonType json, String in) {
    if (json.nullable()) {
      return CodeBlock.of("$L.nullable($L)", in, input(json));
    }
    if (json instanceof JsonType.Value value) {
      return value.type().kind() == ValueType.Kind.ENUM
          ? CodeBlock.of("$L.choice($L)", in, choices.arguments(value.type()))
          : CodeBlock.of("$L.$L()", in, method(value.type().kind()));
    }
    if (json instanceof JsonType.Object object) {
      return CodeBlock.of("$T.read($L)", codecOf(object), in);
    }
    if (json instanceof JsonType.Array array) {
      return CodeBlock.of("$L.$L($L)", in, list(array), input(array.element()));
    }
    throw new IllegalStateException("JSON cannot be read into " + json);
  }

  /** How a value is read, for those who read it; what may be null is their business. */
  private CodeBlock input(JsonType json) {
    return input(json, 0);
  }

  private CodeBlock input(JsonType json, int depth) {
    String item = depth == 0 ? "item" : "item" + (depth + 1);
    if (json instanceof JsonType.Value value) {
      return value.type().kind() == ValueType.Kind.ENUM
          ? CodeBlock.of("$L -> $L.choice($L)", item, item, choices.arguments(value.type()))
          : CodeBlock.of("$T::$L", Library.JSON_READER, method(value.type().kind()));
    }
    if (json instanceof JsonType.Object object) {
      return CodeBlock.of("$T::read", codecOf(object));
    }
    if (json instanceof JsonType.Array array) {
      return CodeBlock.of(
          "$L -> $L.$L($L)", item, item, list(array), input(array.element(), depth + 1));
    }
    throw new IllegalStateException("JSON cannot be read into " + json);
  }

  private static String list(JsonType.Array array) {
    return array.element().nullable() ? "listWithNulls" : "list";
  }

  private ClassName codecOf(JsonType.Object object) {
    return Library.of(app.record(object.type()).orElseThrow().codec());
  }

  private static String method(ValueType.Kind kind) {
    return switch (kind) {
      case LONG -> "longValue";
      case INT -> "intValue";
      case SHORT -> "shortValue";
      case BOOLEAN -> "booleanValue";
      case DOUBLE -> "doubleValue";
      case DECIMAL -> "decimal";
      case STRING -> "string";
      case UUID -> "uuid";
      case INSTANT -> "instant";
      case LOCAL_DATE -> "date";
      case LOCAL_TIME -> "time";
      case LOCAL_DATE_TIME -> "dateTime";
      case DURATION, BYTES -> throw new IllegalStateException("only a column holds " + kind);
      case ENUM -> "choice";
    };
  }
}
