package dev.plectrum.processor.plan.route;

import static dev.plectrum.processor.plan.route.Routes.get;
import static dev.plectrum.processor.plan.route.Routes.route;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.processor.model.Route;
import dev.plectrum.processor.plan.route.Dispatch.Argument;
import dev.plectrum.processor.plan.route.Dispatch.Branches;
import dev.plectrum.processor.plan.route.Dispatch.Case;
import dev.plectrum.processor.plan.route.Dispatch.Step;
import dev.plectrum.processor.plan.route.Dispatch.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DispatchTest {
  private static Dispatch dispatch(Route... routes) {
    return Dispatch.of(
        List.of(routes), new Names(Set.of("dispatch")), Set.of("request", "path", "segment"));
  }

  /** Where a path leads, as the generated code would find out. */
  private static String follow(Dispatch dispatch, String path) {
    Step step = dispatch.root();
    List<String> matched = new ArrayList<>();
    List<String> captured = new ArrayList<>();
    for (String segment : path.substring(1).split("/")) {
      if (segment.isEmpty()) {
        continue;
      }
      Step next = null;
      for (Branches branches : step.branches()) {
        for (Case branch : branches.cases()) {
          if (branch.literal().equals(segment)) {
            next = branch.next();
          }
        }
      }
      if (next == null) {
        next = step.other();
        matched.add(segment);
        captured.add(next == null || next.entry() == null ? "" : next.entry().name());
      }
      if (next == null) {
        return "404";
      }
      step = next;
    }
    if (step.end() == null) {
      return "404";
    }
    StringBuilder found = new StringBuilder(step.end().leaf().label());
    for (Argument argument : step.end().arguments()) {
      found.append(' ');
      found.append(
          argument instanceof Argument.Known known
              ? known.literal()
              : matched.get(captured.indexOf(((Argument.Captured) argument).variable().name())));
    }
    return found.toString();
  }

  @Test
  void aLiteralWinsOverAVariable() {
    Dispatch dispatch = dispatch(get("/products/new"), get("/products/{id}"));

    assertThat(follow(dispatch, "/products/new")).isEqualTo("/products/new");
    assertThat(follow(dispatch, "/products/7")).isEqualTo("/products/{id} 7");
    assertThat(follow(dispatch, "/products")).isEqualTo("404");
  }

  @Test
  void whatStartsLikeALiteralMayStillBeAVariable() {
    Dispatch dispatch = dispatch(get("/a/{x}/c"), get("/a/b/d"), get("/{y}/b/e"), get("/{z}"));

    assertThat(follow(dispatch, "/a/b/d")).isEqualTo("/a/b/d");
    assertThat(follow(dispatch, "/a/b/c")).isEqualTo("/a/{x}/c b");
    assertThat(follow(dispatch, "/a/b/e")).isEqualTo("/{y}/b/e a");
    assertThat(follow(dispatch, "/a/x/c")).isEqualTo("/a/{x}/c x");
    assertThat(follow(dispatch, "/a")).isEqualTo("/{z} a");
    assertThat(follow(dispatch, "/a/b")).isEqualTo("404");
  }

  @Test
  void aVariableIsTurnedIntoItsTypeWhereItIsMet() {
    Step albums = dispatch(get("/albums/{id}/tracks/{trackId}")).root();
    Step id = albums.branches().get(0).cases().get(0).next().other();

    assertThat(id.entry().name()).isEqualTo("id");
    assertThat(id.entry().type()).isNotNull();
    assertThat(id.name()).isEqualTo("albumsId");
  }

  @Test
  void aVariableOnWhichRoutesDisagreeStaysText() {
    Step things = dispatch(get("/things/{id}/a"), get("/things/{slug}/b")).root();
    Variable entry = things.branches().get(0).cases().get(0).next().other().entry();

    assertThat(entry).isEqualTo(new Variable("idSegment", null));
  }

  @Test
  void aNumberIsNotMistakenForAWord() {
    Dispatch dispatch = dispatch(get("/albums/new"), get("/albums/{id}/edit"));

    Step edit = dispatch.root().branches().get(0).cases().get(0).next();
    assertThat(edit.branches().get(0).cases().get(0).next().isEnd()).isTrue();
    assertThat(follow(dispatch, "/albums/new/edit")).isEqualTo("404");
  }

  @Test
  void severalMethodsShareALeafInTheOrderOfAllow() {
    Dispatch dispatch =
        dispatch(route(Route.Method.POST, "/a"), get("/a"), route(Route.Method.DELETE, "/a"));

    assertThat(dispatch.root().branches().get(0).cases().get(0).next().end().leaf().routes())
        .extracting(Route::method)
        .containsExactly(Route.Method.DELETE, Route.Method.GET, Route.Method.POST);
  }

  @Test
  void aVariableCalledLikeSomethingGeneratedGetsAnotherName() {
    Step step = dispatch(get("/files/{path}")).root().branches().get(0).cases().get(0).next();

    assertThat(step.other().entry().name()).isEqualTo("path2");
  }

  @Test
  void manyLiteralsAreSpreadOverSeveralSwitches() {
    Dispatch dispatch =
        dispatch(IntStream.range(0, 1000).mapToObj(i -> get("/p" + i)).toArray(Route[]::new));

    assertThat(dispatch.root().branches()).hasSize(5);
    assertThat(dispatch.root().branches())
        .extracting(Branches::name)
        .containsExactly("fromP0", "fromP279", "fromP459", "fromP639", "fromP819");
    assertThat(follow(dispatch, "/p999")).isEqualTo("/p999");
  }

  @Test
  void everyPathLeadsToTheMostLiteralRoute() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      List<String> paths = Stream.generate(() -> path(random, true)).limit(12).distinct().toList();
      Dispatch dispatch = dispatch(paths.stream().map(Routes::get).toArray(Route[]::new));
      for (int i = 0; i < 40; i++) {
        String asked = path(random, false);
        assertThat(follow(dispatch, asked))
            .as("%s among %s", asked, paths)
            .isEqualTo(expected(paths, asked));
      }
    }
  }

  private static String path(Random random, boolean variables) {
    StringBuilder path = new StringBuilder();
    int length = 1 + random.nextInt(4);
    for (int i = 0; i < length; i++) {
      int letter = random.nextInt(variables ? 4 : 3);
      path.append('/').append(letter == 3 ? "{v" + i + "}" : "" + (char) ('a' + letter));
    }
    return path.toString();
  }

  /** The same by trying every route, the most literal one first. */
  private static String expected(List<String> paths, String asked) {
    String[] segments = asked.substring(1).split("/");
    return paths.stream()
        .filter(path -> matches(path.substring(1).split("/"), segments))
        .min((left, right) -> left.replace("{", "~").compareTo(right.replace("{", "~")))
        .map(path -> found(path, segments))
        .orElse("404");
  }

  private static boolean matches(String[] path, String[] segments) {
    return path.length == segments.length
        && IntStream.range(0, path.length)
            .allMatch(i -> path[i].startsWith("{") || path[i].equals(segments[i]));
  }

  private static String found(String path, String[] segments) {
    StringBuilder found = new StringBuilder(path);
    String[] parts = path.substring(1).split("/");
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].startsWith("{")) {
        found.append(' ').append(segments[i]);
      }
    }
    return found.toString();
  }
}
