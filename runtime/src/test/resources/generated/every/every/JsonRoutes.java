package every;

import dev.plectrum.http.Created;
import dev.plectrum.query.Page;
import dev.plectrum.route.Body;
import dev.plectrum.route.HttpMethod;
import dev.plectrum.route.NonAtomic;
import dev.plectrum.route.NonBlocking;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What goes in and out as JSON. */
final class JsonRoutes {
  private JsonRoutes() {}

  @Route(method = HttpMethod.POST, value = "/json/values")
  @Public
  @NonAtomic
  static Values values(@Body Values values) {
    return values;
  }

  @Route(method = HttpMethod.PUT, value = "/json/node")
  @Public
  static Optional<Node> node(@Body Node request, @Nullable Integer depth) {
    return depth == null ? Optional.of(request) : Optional.empty();
  }

  @Route("/json/response")
  @Public
  static Response response() {
    return new Response("mine", true);
  }

  @Route("/json/runtime")
  @Public
  static dev.plectrum.http.Response runtime() {
    return dev.plectrum.http.Response.status(418);
  }

  @Route("/json/created/{found}")
  @Public
  static Created<Response> created(String found, EveryUrls urls) {
    return new Created<>(urls.created("a b"), new Response(found, false));
  }

  @Route("/json/page")
  @Public
  static Page<Response> page() {
    return new Page<>(List.of(new Response("one", true)), 2, 1, 3);
  }

  @Route("/json/numbers")
  @Public
  static Page<Long> numbers() {
    return new Page<>(List.of(1L), 1, 1, 1);
  }

  @Route("/json/list")
  @Public
  static List<Response> list() {
    return List.of(new Response("one", true));
  }

  @Route("/json/optional-list/{found}")
  @Public
  static Optional<List<Kind>> optionalList(Flag found) {
    return found == Flag.TRUE ? Optional.of(List.of(Kind.LIVE)) : Optional.empty();
  }

  enum Flag {
    TRUE,
    FALSE
  }

  @Route("/json/strings")
  @Public
  static List<String> strings() {
    return List.of("a", "b");
  }

  @Route("/json/table")
  @Public
  static List<List<Integer>> table() {
    return List.of(List.of(1, 2), List.of());
  }

  @Route("/json/long")
  @Public
  static long aLong() {
    return 1L << 40;
  }

  @Route("/json/decimal")
  @Public
  @NonBlocking
  static BigDecimal decimal() {
    return new BigDecimal("1E+3");
  }

  @Route("/json/kind")
  @Public
  static Kind kind() {
    return Kind.STUDIO;
  }

  @Route("/json/truth")
  @Public
  static Optional<Boolean> truth() {
    return Optional.of(true);
  }
}
