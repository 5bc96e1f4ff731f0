package dev.plectrum.processor.plan.route;

import static dev.plectrum.processor.plan.route.Routes.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RouteTrieTest {
  @Test
  void literalsAndVariablesAreApart() {
    RouteTrie products =
        RouteTrie.of(List.of(get("/products/new"), get("/products/{id}"))).child("products");

    assertThat(products.literals()).containsExactly("new");
    assertThat(products.variable().routes()).containsExactly(get("/products/{id}"));
    assertThat(products.routes()).isEmpty();
  }

  @Test
  void theRootHasNoSegments() {
    assertThat(RouteTrie.of(List.of(get("/"))).routes()).containsExactly(get("/"));
  }

  @Test
  void literalsAreSorted() {
    assertThat(RouteTrie.of(List.of(get("/b"), get("/a"), get("/C"))).literals())
        .containsExactly("C", "a", "b");
  }
}
