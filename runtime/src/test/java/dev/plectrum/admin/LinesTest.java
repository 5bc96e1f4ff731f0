package dev.plectrum.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.db.ArrayType;
import dev.plectrum.fixture.store.MoodText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
  private static <E> String said(ArrayType<E> type, String lines) {
    Codec<List<E>> codec = Codec.array(type);
    assertThat(codec.parse().apply(lines)).isNull();
    return codec.message().apply(lines);
  }

  @Test
  void theFirstLineThatIsWrongIsNamed() {
    assertThat(said(ArrayType.INT, "1\n\n  two \n3\nfour"))
        .isEqualTo("Line 3: Enter a whole number. Each value has its own line.");
    assertThat(said(ArrayType.LONG, "1, 2")).startsWith("Line 1: Enter a whole number.");
    assertThat(said(ArrayType.DATE, "2026-01-02\r\n2026-02-30"))
        .startsWith("Line 2: Enter a valid date.");
    assertThat(said(ArrayType.INSTANT, "soon")).startsWith("Line 1: Enter a valid date and time.");
    assertThat(said(ArrayType.DOUBLE, "0.5\nhalf")).startsWith("Line 2: Enter a number.");
    assertThat(said(ArrayType.of(MoodText.TEXT), "QUIET\nTINY"))
        .startsWith("Line 2: Enter one of the choices.");
  }

  @Test
  void whatIsWrittenIsRead() {
    Codec<List<LocalDate>> dates = Codec.array(ArrayType.DATE);
    List<LocalDate> two = List.of(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 3, 4));
    assertThat(dates.parse().apply(dates.text().apply(two))).isEqualTo(two);
    Codec<List<String>> texts = Codec.array(ArrayType.TEXT);
    List<String> odd = List.of("", " a ", "\"b", "c\nd", "e");
    assertThat(texts.parse().apply(texts.text().apply(odd))).isEqualTo(odd);
  }
}
