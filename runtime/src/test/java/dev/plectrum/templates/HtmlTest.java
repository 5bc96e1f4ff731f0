package dev.plectrum.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.fixture.web.AlbumPage;
import dev.plectrum.fixture.web.AlbumPageRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
  private static String rendered(String title) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Html.write(AlbumPageRenderer.of(), new AlbumPage(title, List.of()), bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Swing 42", "é", "ß", "ࠀ", "€", "\uffff", "🎸", "𐀀", "\udbff\udfff", "\0"})
  void encodesEveryCharacter(String title) throws IOException {
    assertThat(rendered(title)).contains("<h1>" + title + "</h1>");
    String repeated = ("x" + title).repeat(1_500);
    assertThat(rendered(repeated)).contains("<h1>" + repeated + "</h1>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud83c", "\udfb8", "\udfb8\ud83c"})
  void replacesHalvesOfSurrogatePairs(String half) throws IOException {
    assertThat(rendered("a" + half + "b"))
        .contains("<h1>a" + "\ufffd".repeat(half.length()) + "b</h1>");
  }
}
