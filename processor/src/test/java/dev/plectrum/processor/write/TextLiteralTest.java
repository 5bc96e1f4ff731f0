package dev.plectrum.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLiteralTest {
  @Test
  void whatOnlyUnicodeCallsALineBreakIsEscaped() {
    assertThat(TextLiteral.of("a\u2028b\u2029c")).hasToString("\"a\\u2028b\\u2029c\"");
  }

  @Test
  void theRestOfSuchATextIsEscapedAsWell() {
    assertThat(TextLiteral.of("\u2028\"\\\n")).hasToString("\"\\u2028\\\"\\\\\\012\"");
  }

  @Test
  void otherTextIsJavaPoetsOwnLiteral() {
    assertThat(TextLiteral.of("say \"no\"")).hasToString("\"say \\\"no\\\"\"");
  }
}
