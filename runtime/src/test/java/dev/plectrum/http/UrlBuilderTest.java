package dev.plectrum.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UrlBuilderTest {
  @Test
  void theRootKeepsItsSlashBeforeParameters() {
    assertThat(UrlBuilder.at("/").build()).isEqualTo("/");
    assertThat(UrlBuilder.at("/").query("page", 2).build()).isEqualTo("/?page=2");
    assertThat(UrlBuilder.at("/store").query("page", 2).build()).isEqualTo("/store?page=2");
  }

  @Test
  void valuesAreEncodedAndNullsLeftOut() {
    String url =
        UrlBuilder.at("/")
            .path("/genres/")
            .variable("R&B/Soul")
            .query("search", "a b")
            .query("page", (Object) null)
            .query("tag", List.of("x", "é"))
            .build();
    assertThat(url).isEqualTo("/genres/R%26B%2FSoul?search=a%20b&tag=x&tag=%C3%A9");
  }
}
