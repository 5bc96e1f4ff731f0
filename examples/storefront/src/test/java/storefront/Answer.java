package storefront;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What the site answered. */
record Answer(HttpResponse<String> response) {
  int status() {
    return response.statusCode();
  }

  String body() {
    return response.body();
  }

  Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  /** The value at a JSON path: {@code $.results[0].name}. */
  <T> T json(String path) {
    return JsonPath.read(body(), path);
  }

  Document page() {
    return Jsoup.parse(body());
  }
}
