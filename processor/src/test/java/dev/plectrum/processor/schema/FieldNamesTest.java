package dev.plectrum.processor.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNamesTest {
  private static String replaced(String sql) {
    return FieldNames.replace(sql, name -> name + "_id");
  }

  @Test
  void aFieldIsTheWordInBraces() {
    String sql = "{artist} <> {label} OR {artist} > 0";
    assertThat(FieldNames.names(sql)).containsExactly("artist", "label");
    assertThat(replaced(sql)).isEqualTo("artist_id <> label_id OR artist_id > 0");
    assertThat(FieldNames.rename(sql, "label", "band"))
        .isEqualTo("{artist} <> {band} OR {artist} > 0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'{artist}'",
        "'it''s {artist}'",
        "\"{artist}\"",
        "\"a \"\" {artist}\"",
        "$${artist}$$",
        "/* it's\n{artist} */",
        "-- it's {artist}\n"
      })
  void textHasNone(String text) {
    String sql = "{title} <> " + text + " AND {label} > 0";
    assertThat(FieldNames.names(sql)).containsExactly("title", "label");
    assertThat(replaced(sql)).isEqualTo("title_id <> " + text + " AND label_id > 0");
    assertThat(FieldNames.rename(sql, "artist", "band")).isEqualTo(sql);
  }
}
