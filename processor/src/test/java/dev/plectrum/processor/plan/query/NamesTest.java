package dev.plectrum.processor.plan.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "unitPrice, UNIT_PRICE",
    "id, ID",
    "isoCode2, ISO_CODE2",
    "htmlURL, HTML_URL",
    "foo_bar, FOO_BAR"
  })
  void spellsConstantsInCapitals(String component, String constant) {
    assertThat(Names.constant(component)).isEqualTo(constant);
  }

  @ParameterizedTest
  @CsvSource({
    "Track, track",
    "InvoiceLine, invoiceLine",
    "HTMLPage, htmlPage",
    "URL, url",
    "Class, row",
    "Default, row",
    "changes, row"
  })
  void namesAVariableAfterItsClassUnlessJavaForbidsIt(String type, String variable) {
    assertThat(Names.variable(type)).isEqualTo(variable);
  }

  @Test
  void givesEveryNameOnlyOnce() {
    Names names = new Names(List.of("ID"));

    assertThat(names.claim("ID")).isEqualTo("ID_");
    assertThat(names.claim("ID")).isEqualTo("ID__");
    assertThat(names.claim("NAME")).isEqualTo("NAME");
  }
}
