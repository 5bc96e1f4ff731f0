package dev.plectrum.processor.write;

import com.palantir.javapoet.CodeBlock;

/**
 * A user's text as a Java literal. JavaPoet breaks what it writes at every character that Unicode
 * calls a line break, also inside a literal, so the two that are no control characters are escaped
 * here.
 */
final class TextLiteral {
  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';

  private TextLiteral() {}

  // "Must be short."
  static CodeBlock of(String text) {
    CodeBlock literal = CodeBlock.of("$S", text);
    if (text.indexOf(LINE_SEPARATOR) < 0 && text.indexOf(PARAGRAPH_SEPARATOR) < 0) {
      return literal;
    }
    StringBuilder escaped = new StringBuilder("\"");
    text.chars()
        .forEach(
            unit -> {
              if (unit == LINE_SEPARATOR || unit == PARAGRAPH_SEPARATOR) {
                escaped.append(String.format("\\u%04x", unit));
              } else if (unit < ' ') {
                escaped.append(String.format("\\%03o", unit)); // A \\u000a would end the line.
              } else if (unit == '"' || unit == '\\') {
                escaped.append('\\').append((char) unit);
              } else {
                escaped.append((char) unit);
              }
            });
    return CodeBlock.of("$L", escaped.append('"').toString());
  }
}
