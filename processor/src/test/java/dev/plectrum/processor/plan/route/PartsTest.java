package dev.plectrum.processor.plan.route;

import static dev.plectrum.processor.plan.route.Routes.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.processor.model.Route;
import dev.plectrum.processor.plan.route.Dispatch.Branches;
import dev.plectrum.processor.plan.route.Dispatch.Leaf;
import dev.plectrum.processor.plan.route.Dispatch.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartsTest {
  private static final int MOST = 50;

  private static Dispatch dispatch(List<Route> routes) {
    return Dispatch.of(routes, new Names(Set.of("dispatch")), Set.of("request", "path", "segment"));
  }

  private static List<Route> routes(Parts parts) {
    List<Route> routes = new ArrayList<>();
    for (int part = 0; part < parts.count(); part++) {
      routes.addAll(parts.routes(part));
    }
    return routes;
  }

  private static void everythingIsInItsPlace(List<Route> routes) {
    Dispatch dispatch = dispatch(routes);
    Parts parts = Parts.of(dispatch, MOST);

    assertThat(routes(parts)).containsExactlyInAnyOrderElementsOf(routes);
    assertThat(parts.count()).isGreaterThan(routes.size() / MOST);
    assertThat(parts.count() - 1).isLessThanOrEqualTo(Parts.most(routes.size(), MOST));
    for (int part = 0; part < parts.count(); part++) {
      assertThat(parts.routes(part)).hasSizeLessThanOrEqualTo(MOST);
    }
    nothingLeadsBack(dispatch.root(), parts);
    // They call nothing, so that their classes need no other ones.
    for (Leaf leaf : dispatch.shared()) {
      assertThat(parts.of(leaf)).isGreaterThan(Parts.FIRST);
    }
  }

  private static void nothingLeadsBack(Step step, Parts parts) {
    List<Step> next = new ArrayList<>();
    for (Branches branches : step.branches()) {
      branches.cases().forEach(branch -> next.add(branch.next()));
      if (parts.of(branches) != Parts.FIRST) {
        branches.cases().forEach(branch -> assertNotFirst(branch.next(), parts));
        assertNotFirst(step.other(), parts);
      }
    }
    if (step.other() != null) {
      next.add(step.other());
    }
    next.forEach(
        one -> {
          if (parts.of(step) != Parts.FIRST) {
            assertNotFirst(one, parts);
          }
          nothingLeadsBack(one, parts);
        });
  }

  private static void assertNotFirst(@Nullable Step step, Parts parts) {
    if (step != null) {
      assertThat(parts.of(step)).as(step.label()).isNotEqualTo(Parts.FIRST);
    }
  }

  @Test
  void fewRoutesAreInOneClass() {
    Dispatch dispatch = dispatch(List.of(get("/"), get("/a/{x}/c"), get("/a/b/d"), get("/{y}")));

    Parts parts = Parts.of(dispatch, MOST);

    assertThat(parts.count()).isEqualTo(1);
    assertThat(parts.routes(Parts.FIRST)).hasSize(4);
    assertThat(Parts.most(MOST, MOST)).isZero();
  }

  @Test
  void everyRouteIsInOneOfManyClasses() {
    everythingIsInItsPlace(
        IntStream.range(0, 1000).mapToObj(i -> get("/area" + i % 30 + "/page" + i)).toList());
    everythingIsInItsPlace(
        IntStream.range(0, 1000).mapToObj(i -> get("/area/{id}/page" + i)).toList());
    everythingIsInItsPlace(
        IntStream.range(0, 1000)
            .boxed()
            .flatMap(i -> Stream.of(get("/a" + i + "/{x}"), get("/{y}/b" + i)))
            .toList());
  }

  @Test
  void aSwitchStaysBesideTheManyRoutesBehindItsDefault() {
    everythingIsInItsPlace(
        Stream.concat(
                IntStream.range(0, 230).mapToObj(i -> get("/shop/page" + i)),
                IntStream.range(0, 60).mapToObj(i -> get("/shop/{itemId}/part" + i)))
            .toList());
  }
}
