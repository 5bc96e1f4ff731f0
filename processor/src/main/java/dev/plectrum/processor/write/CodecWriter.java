package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.plectrum.processor.model.AppRoutes;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.JsonRecord;
import dev.plectrum.processor.model.JsonType;
import dev.plectrum.processor.model.Reach;
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
  private final JsonInputs inputs;
  private final CheckPlanner checks = new CheckPlanner(List.of());

  CodecWriter(AppRoutes app, Codec codec) {
    this.app = app;
    this.codec = codec;
    this.record = codec.record();
    this.type = Library.of(record.type());
    this.formats = new JsonFormats(app);
    this.choices = new Choices(Library.of(record.codec()), new Names(Set.of("read", "write")));
    this.inputs =
        new JsonInputs(
            inner -> app.record(inner).orElseThrow().codec(), type -> choices.arguments(type));
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
    if (json instanceof JsonType.Many many) {
      Locals locals = new Locals(Set.of("out", variable), java.util.Map.of());
      String method = json instanceof JsonType.Table ? "map" : "list";
      return CodeBlock.of(".$L($L, $L)", method, formats.format(many.element(), locals), value);
    }
    if (json instanceof JsonType.Tree) {
      return CodeBlock.of(".tree($L)", value);
    }
    if (json instanceof JsonType.Target) {
      return CodeBlock.of(".target($L)", value);
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
      method.addStatement(
          "$T $L = $L", JsonTypes.type(component.type()), local, initial(component));
      cases.add("case $S -> $L = $L;\n", component.name(), local, value(component.type()));
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

  /** Reads the value that comes next. */
  private CodeBlock value(JsonType json) {
    return inputs.value(json, "in");
  }
}
