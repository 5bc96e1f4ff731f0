package dev.plectrum.processor.plan.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "Track, track, tracks",
    "InvoiceLine, invoice line, invoice lines",
    "MediaType, media type, media types",
    "Category, category, categories",
    "Boy, boy, boys",
    "Address, address, addresses",
    "Branch, branch, branches",
    "HTMLPage, HTML page, HTML pages",
    "Isbn13, isbn13, {@code Isbn13} rows",
    "Person, person, {@code Person} rows",
    "Status, status, {@code Status} rows",
    "Media, media, {@code Media} rows",
    "Shelf, shelf, {@code Shelf} rows",
    "Hero, hero, {@code Hero} rows",
    "T, t, {@code T} rows",
    "URL, URL, URLs"
  })
  void countsOnlyWithAPluralThatIsCertain(String model, String one, String many) {
    assertThat(Words.of(model)).isEqualTo(new Words(one, many));
  }

  @ParameterizedTest
  @CsvSource({
    "unitPrice, the unit price",
    "createdAt, {@code createdAt}",
    "reportsTo, {@code reportsTo}",
    "isOpen, {@code isOpen}",
    "in, {@code in}",
    "format, the format"
  })
  void putsAnArticleOnlyBeforeANoun(String component, String words) {
    assertThat(Words.the(component)).isEqualTo(words);
  }
}
