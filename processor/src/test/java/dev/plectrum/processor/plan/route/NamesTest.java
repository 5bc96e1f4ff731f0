package dev.plectrum.processor.plan.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "/api/tracks/{id}, apiTracksId",
    "/, index",
    "/API-v2/x_y, aPIV2XY",
    "/1/2, path12",
    "/*, index",
  })
  void aPathIsNamedInCamelCase(String path, String name) {
    assertThat(Names.camelCase(path)).isEqualTo(name);
  }

  @Test
  void aNameIsGivenOutOnce() {
    Names names = new Names(Set.of("dispatch"));

    assertThat(names.free("tracks")).isEqualTo("tracks");
    assertThat(names.free("tracks")).isEqualTo("tracks2");
    assertThat(names.free("dispatch")).isEqualTo("dispatch2");
    assertThat(names.free("new")).isEqualTo("newPath");
  }
}
