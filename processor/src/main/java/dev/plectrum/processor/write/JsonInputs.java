package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.JsonType;
import dev.plectrum.processor.model.ValueType;
import java.util.function.Function;

/** Writes how values of JSON are read. */
final class JsonInputs {
  private final Function<JavaClass, JavaClass> codecs;
  private final Function<ValueType, CodeBlock> choices;

  /**
   * Inputs for one class.
   *
   * @param codecs the class that reads a record
   * @param choices what the reader of an enum is given
   */
  JsonInputs(Function<JavaClass, JavaClass> codecs, Function<ValueType, CodeBlock> choices) {
    this.codecs = codecs;
    this.choices = choices;
  }

  /** Reads the value that comes next. */
  CodeBlock value(JsonType json, String in) {
    if (json.nullable()) {
      return CodeBlock.of("$L.nullable($L)", in, input(json, 0));
    }
    if (json instanceof JsonType.Value value) {
      return value.type().kind() == ValueType.Kind.ENUM
          ? CodeBlock.of("$L.choice($L)", in, choices.apply(value.type()))
          : CodeBlock.of("$L.$L()", in, Values.requestMethod(value.type().kind()));
    }
    if (json instanceof JsonType.Object object) {
      return CodeBlock.of("$T.read($L)", codecOf(object), in);
    }
    if (json instanceof JsonType.Many many) {
      return CodeBlock.of("$L.$L($L)", in, list(many), input(many.element(), 0));
    }
    if (json instanceof JsonType.Tree) {
      return CodeBlock.of("$L.tree()", in);
    }
    throw new IllegalStateException("JSON cannot be read into " + json);
  }

  /** How a value is read, for those who read it; what may be null is their business. */
  CodeBlock input(JsonType json, int depth) {
    String item = depth == 0 ? "item" : "item" + (depth + 1);
    if (json instanceof JsonType.Value value) {
      return value.type().kind() == ValueType.Kind.ENUM
          ? CodeBlock.of("$L -> $L.choice($L)", item, item, choices.apply(value.type()))
          : CodeBlock.of("$T::$L", Library.JSON_READER, Values.requestMethod(value.type().kind()));
    }
    if (json instanceof JsonType.Object object) {
      return CodeBlock.of("$T::read", codecOf(object));
    }
    if (json instanceof JsonType.Many many) {
      return CodeBlock.of(
          "$L -> $L.$L($L)", item, item, list(many), input(many.element(), depth + 1));
    }
    if (json instanceof JsonType.Tree) {
      return CodeBlock.of("$T::tree", Library.JSON_READER);
    }
    throw new IllegalStateException("JSON cannot be read into " + json);
  }

  private static String list(JsonType.Many many) {
    String what = many instanceof JsonType.Table ? "map" : "list";
    return many.element().nullable() ? what + "WithNulls" : what;
  }

  private ClassName codecOf(JsonType.Object object) {
    return Library.of(codecs.apply(object.type()));
  }
}
