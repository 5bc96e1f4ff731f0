package dev.plectrum.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTextTest {
  private static final List<String> NAMES = List.of("name", "startsAt", "end", "year", "price");

  private static SqlText read(String text) {
    return SqlText.of(text, NAMES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "price >= 0 AND price < 1e3 | {price} >= 0 AND {price} < 1e3",
        "lower(name) | lower({name})",
        "name LIKE 'price; --%' | {name} LIKE 'price; --%'",
        "name = 'it''s' | {name} = 'it''s'",
        "CASE WHEN year > 1 THEN 1 ELSE 2 END = 1 | CASE WHEN {year} > 1 THEN 1 ELSE 2 END = 1",
        "startsAt < {end} | {startsAt} < {end}",
        "EXTRACT(YEAR FROM startsAt) > 1950 | EXTRACT(YEAR FROM {startsAt}) > 1950",
        "CAST(year AS integer) > year::int | CAST({year} AS integer) > {year}::int",
        "name COLLATE \"C\" < 'b' | {name} COLLATE \"C\" < 'b'",
      })
  void componentsAreFound(String text, String sql) {
    SqlText read = read(text);
    assertThat(read.mistake()).isNull();
    assertThat(read.unknown()).isEmpty();
    assertThat(read.sql()).isEqualTo(sql);
  }

  @Test
  void theyAreListedOnceEach() {
    assertThat(read("price > 0 AND price < year").fields()).containsExactly("price", "year");
  }

  @ParameterizedTest
  @CsvSource({"pric > 0, pric", "{prize} > 0, prize", "PRICE > 0, PRICE", "price > cost, cost"})
  void whatIsNoComponentIsUnknown(String text, String unknown) {
    assertThat(read(text).unknown()).containsExactly(unknown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(price > 0 | a parenthesis is not closed",
        "price) > 0 | a parenthesis is closed that was not opened",
        "price > 0; DROP TABLE x | a semicolon would end the statement",
        "price > 0 -- always | it has a comment",
        "price /* no */ > 0 | it has a comment",
        "{price > 0 | a brace is not closed",
        "name.title = 1 | it has a path, and a row's condition sees only the row's own components",
      })
  void whatIsNoExpressionSaysWhy(String text, String mistake) {
    assertThat(read(text).mistake()).isEqualTo(mistake);
  }

  @Test
  void aQuoteMustBeClosed() {
    assertThat(read("name = 'x").mistake()).isEqualTo("a quote is not closed");
    assertThat(read(" ").mistake()).isEqualTo("it is empty");
  }
}
