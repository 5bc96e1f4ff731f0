package dev.plectrum.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteShapeTest {
  @ParameterizedTest
  @CsvSource({
    "/, /, true",
    "/, /a, false",
    "/a, /a, true",
    "/a, /{string}, false",
    "/{string}, /a, true",
    "/{string}, /{long}, true",
    "/{long}, /{string}, false",
    "/{long}, /{int}, true",
    "/{int}, /{long}, false",
    "/{long}, /7, true",
    "/{long}, /007, false",
    "/{short}, /70000, false",
    "/{long}, /new, false",
    "/{uuid}, /{uuid}, true",
    "/{shop.Size}, /{shop.Size}, true",
    "/{shop.Size}, /small, false",
    "/a/{string}, /a/b, true",
    "/a/{string}, /a, false",
    "/a/{string}, /b/b, false",
  })
  void coversWhatEveryPathOfItIsOneOfItsOwn(String one, String other, boolean covers) {
    assertThat(new RouteShape(one).covers(new RouteShape(other))).isEqualTo(covers);
  }

  @Test
  void liesBelowAMount() {
    assertThat(new RouteShape("/").below("/")).hasToString("/");
    assertThat(new RouteShape("/").below("/admin")).hasToString("/admin");
    assertThat(new RouteShape("/{long}").below("/")).hasToString("/{long}");
    assertThat(new RouteShape("/{long}").below("/admin")).hasToString("/admin/{long}");
  }
}
