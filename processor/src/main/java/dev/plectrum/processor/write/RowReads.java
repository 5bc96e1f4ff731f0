package dev.plectrum.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.plectrum.processor.model.ValueType;
import java.util.function.Function;

/** Writes how a value of a result is read. */
final class RowReads {
  private RowReads() {}

  // row.getNullableString(2)
  static CodeBlock of(
      String row,
      ValueType type,
      boolean nullable,
      boolean checked,
      int at,
      Function<ValueType.Enumeration, ClassName> texts) {
    boolean loose = type.kind() == ValueType.Kind.DECIMAL && type.scale() < 0;
    boolean mayBeNull = nullable || checked || loose;
    String method = (mayBeNull ? "getNullable" : "get") + Values.rowMethod(type.kind());
    CodeBlock stored =
        loose
            ? CodeBlock.of("$L.getPlainDecimal($L)", row, at)
            : type.kind() == ValueType.Kind.DECIMAL
                ? CodeBlock.of("$L.$L($L, $L)", row, method, at, type.scale())
                : CodeBlock.of("$L.$L($L)", row, method, at);
    if (mayBeNull && !nullable) {
      stored = CodeBlock.of("$L.present($L, $L)", row, at, stored);
    }
    return type.kind() == ValueType.Kind.ENUM
        ? CodeBlock.of(
            "$T.TEXT.$L($L)",
            texts.apply(Values.enumeration(type)),
            nullable ? "readNullable" : "read",
            stored)
        : stored;
  }
}
