package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.plectrum.processor.model.JsonType;
import java.util.List;
import java.util.Map;

/** The Java types of what JSON is read into. */
final class JsonTypes {
  private JsonTypes() {}

  /** The class of a value. */
  static TypeName type(JsonType json) {
    if (json instanceof JsonType.Value value) {
      return Values.boxed(value.type());
    }
    if (json instanceof JsonType.Object object) {
      return Library.of(object.type());
    }
    if (json instanceof JsonType.Array array) {
      return ParameterizedTypeName.get(ClassName.get(List.class), type(array.element()));
    }
    if (json instanceof JsonType.Table table) {
      return ParameterizedTypeName.get(
          ClassName.get(Map.class), ClassName.get(String.class), type(table.element()));
    }
    if (json instanceof JsonType.Tree) {
      return Library.JSON_NODE;
    }
    throw new IllegalStateException("JSON cannot be read into " + json);
  }
}
