package dev.plectrum.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plectrum.fixture.web.AlbumInput;
import dev.plectrum.fixture.web.TrackInput;
import dev.plectrum.fixture.web.TrackInputJson;
import dev.plectrum.fixture.web.TrackKind;
import dev.plectrum.validation.ValidationException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  private static final String LEAST =
      """
      {"name": "Nuages", "album": {"id": 1, "title": "Swing 42"}, "milliseconds": 194000,
       "unitPrice": "0.99", "tags": []}
      """;

  private static TrackInput read(String json) {
    return JsonReader.read(json.getBytes(StandardCharsets.UTF_8), TrackInputJson::read);
  }

  private static Map<String, List<String>> errors(String json) {
    ValidationException refused = catchThrowableOfType(ValidationException.class, () -> read(json));
    assertThat(refused).as("refused").isNotNull();
    return refused.errors();
  }

  /** {@code LEAST} with one more field. */
  private static String with(String field) {
    return LEAST.replace("\"tags\": []", "\"tags\": [], " + field);
  }

  private static MalformedJsonException malformed(byte[] json) {
    MalformedJsonException fault =
        catchThrowableOfType(
            MalformedJsonException.class, () -> JsonReader.read(json, TrackInputJson::read));
    assertThat(fault).as("malformed").isNotNull();
    return fault;
  }

  private static <T> Map<String, List<String>> errors(JsonInput<T> input, String json) {
    ValidationException refused =
        catchThrowableOfType(
            ValidationException.class,
            () -> JsonReader.read(json.getBytes(StandardCharsets.UTF_8), input));
    assertThat(refused).as("refused").isNotNull();
    return refused.errors();
  }

  @Test
  void aNameWithNulIsRefusedInEveryMap() {
    String json = "{\"a\": \"x\", \"b\\u0000\": {\"c\": [1]}, \"d\": 5}";
    Map<String, List<String>> errors =
        Map.of("b\0", List.of("Must have no NUL in its name."), "d", List.of("Must be a string."));
    assertThat(errors(in -> in.map(JsonReader::string), json)).isEqualTo(errors);
    assertThat(errors(in -> in.mapWithNulls(JsonReader::string), json)).isEqualTo(errors);
  }

  @Test
  void everythingWrongInATreeIsNamedByItsPlace() {
    assertThat(
            errors(
                in -> in.list(JsonReader::tree),
                "[{\"a\": 1e400, \"b\": {\"c\": [\"\\u0000\", -1e999999999]}, \"d\\u0000\": [2]},"
                    + " {\"e\": 1e-999999999}, 1e308]"))
        .isEqualTo(
            Map.of(
                "0.a", List.of("This number is too large."),
                "0.b.c.0", List.of("This field must not contain the NUL character."),
                "0.b.c.1", List.of("This number is too large."),
                "0.d\0", List.of("Must have no NUL in its name."),
                "1.e", List.of("This number has too many digits.")));
  }

  @Test
  void readsEveryTypeOfValue() {
    TrackInput track =
        read(
            """
            {
              "name": "Minor Swing \\u00e9 \\ud83c\\udfb8",
              "album": {"id": 9223372036854775807, "title": "Djangology"},
              "composer": "Reinhardt",
              "milliseconds": 2147483647,
              "bytes": -9223372036854775808,
              "disc": -32768,
              "rating": 4.5e0,
              "explicit": true,
              "unitPrice": 0.99,
              "code": "123e4567-e89b-12d3-a456-426614174000",
              "added": "2024-01-31T10:00:00+02:00",
              "released": "1937-04-29",
              "starts": "09:30",
              "recorded": "1937-11-25T20:15:00.5",
              "kind": "LIVE",
              "tags": ["gypsy jazz", "swing"],
              "alsoOn": [{"id": 3, "title": "A"}, {"title": "B", "id": 4}]
            }
            """);

    assertThat(track)
        .isEqualTo(
            new TrackInput(
                "Minor Swing é 🎸",
                new AlbumInput(Long.MAX_VALUE, "Djangology"),
                "Reinhardt",
                Integer.MAX_VALUE,
                Long.MIN_VALUE,
                Short.MIN_VALUE,
                4.5,
                true,
                new BigDecimal("0.99"),
                UUID.fromString("123e4567-e89b-12d3-a456-426614174000"),
                Instant.parse("2024-01-31T08:00:00Z"),
                LocalDate.of(1937, 4, 29),
                LocalTime.of(9, 30),
                LocalDateTime.of(1937, 11, 25, 20, 15, 0, 500_000_000),
                TrackKind.LIVE,
                List.of("gypsy jazz", "swing"),
                List.of(new AlbumInput(3, "A"), new AlbumInput(4, "B"))));
  }

  @Test
  void leavesOutWhatMayBeLeftOut() {
    TrackInput track = read(LEAST);

    assertThat(track.composer()).isNull();
    assertThat(track.alsoOn()).isNull();
    assertThat(track.disc()).isEqualTo((short) 1);
    assertThat(track.kind()).isEqualTo(TrackKind.STUDIO);
    assertThat(read(with("\"composer\": null, \"alsoOn\": null")).composer()).isNull();
  }

  @Test
  void namesEveryFaultOfADocumentAtOnce() {
    assertThat(
            errors(
                """
                {
                  "name": 7,
                  "album": {"title": null, "colour": {"a": [1, 2]}},
                  "milliseconds": "long",
                  "unitPrice": [],
                  "tags": ["a", 1, null, ["x"]],
                  "alsoOn": [{"id": 1, "title": "A"}, 5, {"id": true, "title": ""}],
                  "explicit": "yes",
                  "kind": "DEMO"
                }
                """))
        .isEqualTo(
            Map.ofEntries(
                Map.entry("name", List.of("Must be a string.")),
                Map.entry("album.title", List.of("This field may not be null.")),
                Map.entry("album.colour", List.of("Unknown field.")),
                Map.entry("album.id", List.of("This field is required.")),
                Map.entry("milliseconds", List.of("Must be a whole number.")),
                Map.entry("unitPrice", List.of("Must be a decimal number, as a string.")),
                Map.entry("tags.1", List.of("Must be a string.")),
                Map.entry("tags.2", List.of("This field may not be null.")),
                Map.entry("tags.3", List.of("Must be a string.")),
                Map.entry("alsoOn.1", List.of("Must be an object.")),
                Map.entry("alsoOn.2.id", List.of("Must be a whole number.")),
                Map.entry("explicit", List.of("Must be true or false.")),
                Map.entry("kind", List.of("Must be one of STUDIO, LIVE."))));
  }

  @Test
  void namesWhatIsMissing() {
    assertThat(errors("{}"))
        .containsOnlyKeys("name", "album", "milliseconds", "unitPrice", "tags")
        .containsEntry("album", List.of("This field is required."));
  }

  @Test
  void checksConstraints() {
    assertThat(errors(LEAST.replace("194000", "0").replace("0.99", "-0.001")))
        .containsOnlyKeys("milliseconds", "unitPrice");
    assertThat(errors(LEAST.replace("Nuages", "x".repeat(201)))).containsOnlyKeys("name");
    assertThat(errors(LEAST.replace("Swing 42", "x".repeat(161)))).containsOnlyKeys("album.title");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'bytes': 9223372036854775808 | bytes",
        "'bytes': 1.0 | bytes",
        "'bytes': 1e3 | bytes",
        "'bytes': '1' | bytes",
        "'disc': 32768 | disc",
        "'rating': 1e400 | rating",
        "'rating': 'NaN' | rating",
        "'code': '123' | code",
        "'code': '1-1-1-1-1' | code",
        "'added': '2024-01-31T10:00:00' | added",
        "'added': '+999999999-01-31T10:00:00Z' | added",
        "'added': '-0001-01-31T10:00:00Z' | added",
        "'released': '2024-02-30' | released",
        "'released': '+10000-01-01' | released",
        "'starts': '25:00' | starts",
        "'recorded': '2024-01-31' | recorded",
        "'kind': 'studio' | kind",
        "'composer': 'a\\u0000b' | composer",
        "'composer': '\\ud83c' | composer",
        "'composer': '\\udfb8\\ud83c' | composer",
      })
  void refusesWhatIsNotAValueOfTheType(String field, String name) {
    assertThat(errors(with(field.replace('\'', '"')))).containsOnlyKeys(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e1000000000",
        "1e-1000000000",
        "\"1e1000000000\"",
        "\"\"",
        "\"NaN\"",
        "\"0x1\"",
        "\" 1\"",
        "\"1,5\"",
        "true"
      })
  void refusesDecimalsThatAreNone(String value) {
    assertThat(errors(LEAST.replace("\"0.99\"", value))).containsOnlyKeys("unitPrice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "7", "null", "\"text\"", "true", "[{}]"})
  void refusesADocumentThatIsNoObject(String json) {
    assertThat(errors(json)).containsOnlyKeys("body");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"name\": } | 1 | 10",
        "{\"name\": \"a\" | 1 | 13",
        "{name: 1} | 1 | 2",
        "{\"name\": 'a'} | 1 | 10",
        "{\"name\": NaN} | 1 | 10",
        "{\"name\": 01} | 1 | 10",
        "{\"name\": 1,} | 1 | 12",
        "{\"name\": tru} | 1 | 10",
        "{\"name\": \"\\x\"} | 1 | 12",
        "{\"name\": \"a\"} {} | 1 | 15",
        "{\"name\": \"a\", \"name\": \"b\"} | 1 | 20",
        "// comment | 1 | 1",
      })
  void saysWhereATextStopsBeingJson(String json, int line, int column) {
    MalformedJsonException fault = malformed(json.getBytes(StandardCharsets.UTF_8));

    assertThat(fault.line()).isEqualTo(line);
    assertThat(fault.column()).isBetween(column, column + 3);
    assertThat(fault).message().endsWith(".").doesNotContain("Source", "StreamRead", "\n");
  }

  @Test
  void saysTheLine() {
    assertThat(
            malformed("{\n  \"name\": \"a\",\n  oops\n}".getBytes(StandardCharsets.UTF_8)).line())
        .isEqualTo(3);
  }

  @Test
  void refusesAnEmptyText() {
    assertThat(malformed(new byte[0])).hasMessage("It is empty.");
    assertThat(malformed("  \n ".getBytes(StandardCharsets.UTF_8)).line()).isPositive();
  }

  @Test
  void refusesWhatIsNotUtf8() {
    byte[] json = LEAST.replace("Nuages", "Nuage?").getBytes(StandardCharsets.UTF_8);
    json[LEAST.indexOf("Nuages") + 5] = (byte) 0xff;

    assertThat(malformed(json).line()).isEqualTo(1);
  }

  @Test
  void refusesDeepNesting() {
    malformed(("{\"tags\": " + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
    malformed(("{\"x\": " + "{\"x\": ".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void refusesHugeNumbersAndNames() {
    malformed(with("\"bytes\": " + "9".repeat(5_000)).getBytes(StandardCharsets.UTF_8));
    malformed(with("\"" + "x".repeat(60_000) + "\": 1").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void stopsAfterAHundredFaults() {
    assertThat(errors(LEAST.replace("[]", "[" + "1,".repeat(5_000) + "1]")))
        .hasSizeBetween(90, 101);
  }
}
