package dev.plectrum.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.fixture.web.AlbumView;
import dev.plectrum.fixture.web.TrackKind;
import dev.plectrum.fixture.web.TrackView;
import dev.plectrum.fixture.web.TrackViewJson;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonWriterTest {
  private static <T> String written(JsonFormat<T> format, T value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonWriter.write(bytes, format, value);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static TrackView track(String name, double rating, List<String> tags) {
    return new TrackView(
        5,
        name,
        new AlbumView(1, "Swing 42"),
        null,
        194_000,
        null,
        (short) 2,
        rating,
        true,
        new BigDecimal("1E+2"),
        new UUID(1, 2),
        Instant.parse("2024-01-31T10:00:00Z"),
        LocalDate.of(2024, 1, 31),
        LocalTime.of(10, 0),
        LocalDateTime.of(2024, 1, 31, 10, 0),
        TrackKind.LIVE,
        tags);
  }

  @Test
  void writesEveryTypeOfValue() {
    assertThat(written(TrackViewJson::write, track("Nuages", 4.5, List.of("a", "b"))))
        .isEqualTo(
            "{\"id\":5,\"name\":\"Nuages\",\"album\":{\"id\":1,\"title\":\"Swing 42\"},"
                + "\"composer\":null,\"milliseconds\":194000,\"bytes\":null,\"disc\":2,"
                + "\"rating\":4.5,\"explicit\":true,\"unitPrice\":\"100\","
                + "\"code\":\"00000000-0000-0001-0000-000000000002\","
                + "\"added\":\"2024-01-31T10:00:00Z\",\"released\":\"2024-01-31\","
                + "\"starts\":\"10:00:00\",\"recorded\":\"2024-01-31T10:00:00\","
                + "\"kind\":\"LIVE\",\"tags\":[\"a\",\"b\"]}");
  }

  @Test
  void escapesWhatMustBeAndKeepsTheRest() {
    assertThat(written(JsonWriter::value, "\" \\ \n \u0001 é 🎸 </script>"))
        .isEqualTo("\"\\\" \\\\ \\n \\u0001 é 🎸 </script>\"");
  }

  @Test
  void replacesHalvesOfSurrogatePairs() {
    assertThat(written(JsonWriter::value, "a\ud83c b\udfb8 \ud83c\udfb8"))
        .isEqualTo("\"a\ufffd b\ufffd 🎸\"");
  }

  @Test
  void hasNoNumberThatJsonDoesNotHave() {
    assertThat(written(TrackViewJson::write, track("x", Double.NaN, List.of())))
        .contains("\"rating\":null");
  }

  @ParameterizedTest
  @CsvSource({
    "0.99, 0.99",
    "-0.99, -0.99",
    "0, 0",
    "0.00, 0.00",
    "0E-6, 0.000000",
    "1E-6, 0.000001",
    "-1E-6, -0.000001",
    "1E-7, 0.0000001",
    "0E-7, 0.0000000",
    "1E+3, 1000",
    "12345678901234567890.12, 12345678901234567890.12",
    "99999999.99, 99999999.99"
  })
  void writesDecimalsWithoutAnExponent(BigDecimal value, String expected) {
    JsonFormat<BigDecimal> text = JsonWriter::value;
    assertThat(written(text, value)).isEqualTo('"' + expected + '"');
  }

  @Test
  void writesKeysByTheirType() {
    assertThat(written(JsonWriter::key, (Object) 5L)).isEqualTo("5");
    assertThat(written(JsonWriter::key, (Object) new UUID(0, 1)))
        .isEqualTo("\"00000000-0000-0000-0000-000000000001\"");
    assertThat(written(JsonWriter::key, (Object) "a")).isEqualTo("\"a\"");
  }

  @Test
  void writesLongTexts() {
    String text = "é".repeat(100_000);

    assertThat(written(JsonWriter::value, text)).isEqualTo('"' + text + '"');
  }
}
