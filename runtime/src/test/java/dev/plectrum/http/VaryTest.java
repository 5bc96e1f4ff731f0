package dev.plectrum.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VaryTest {
  @Test
  void whatAnAnswerDependsOnIsSaidOnce() {
    Response answer = Response.text("a").vary("Cookie").vary("Accept").vary("cookie");

    assertThat(answer.headers("Vary")).containsExactly("Cookie", "Accept");
  }
}
