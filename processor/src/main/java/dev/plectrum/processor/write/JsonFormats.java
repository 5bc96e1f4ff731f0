package dev.plectrum.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.plectrum.processor.model.AppRoutes;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.JsonType;
import java.util.function.Function;

/** Writes the formats of values that stand inside of lists and answers. */
final class JsonFormats {
  private final Function<JavaClass, JavaClass> codecs;

  JsonFormats(AppRoutes app) {
    this(type -> app.record(type).orElseThrow().codec());
  }

  /**
   * Formats of values.
   *
   * @param codecs the class that writes a record
   */
  JsonFormats(Function<JavaClass, JavaClass> codecs) {
    this.codecs = codecs;
  }

  // TrackViewJson::write
  CodeBlock format(JsonType type, Locals locals) {
    if (type instanceof JsonType.Value) {
      return CodeBlock.of("$T::value", Library.JSON_WRITER);
    }
    if (type instanceof JsonType.Object object && !object.nullable()) {
      return record(object);
    }
    String json = locals.fresh("json");
    String value = locals.fresh("value");
    if (type instanceof JsonType.Object object) {
      return CodeBlock.of("($L, $L) -> $L.value($L, $L)", json, value, json, record(object), value);
    }
    if (type instanceof JsonType.Array array) {
      CodeBlock element = format(array.element(), locals);
      return CodeBlock.of("($L, $L) -> $L.list($L, $L)", json, value, json, element, value);
    }
    if (type instanceof JsonType.Table table) {
      CodeBlock element = format(table.element(), locals);
      return CodeBlock.of("($L, $L) -> $L.map($L, $L)", json, value, json, element, value);
    }
    if (type instanceof JsonType.Tree) {
      return CodeBlock.of("($L, $L) -> $L.tree($L)", json, value, json, value);
    }
    if (type instanceof JsonType.Target) {
      return CodeBlock.of("($L, $L) -> $L.target($L)", json, value, json, value);
    }
    if (type instanceof JsonType.Key) {
      return CodeBlock.of("($L, $L) -> $L.key($L)", json, value, json, key(type, value));
    }
    throw new IllegalStateException("JSON has nothing for " + type);
  }

  /** The key behind a foreign key that may be null. */
  static CodeBlock key(JsonType type, String value) {
    return type.nullable()
        ? CodeBlock.of("$L == null ? null : $L.key()", value, value)
        : CodeBlock.of("$L.key()", value);
  }

  CodeBlock record(JsonType.Object object) {
    return CodeBlock.of("$T::write", Library.of(codecs.apply(object.type())));
  }
}
