package benchmark.parts;

import dev.plectrum.http.Attribute;
import dev.plectrum.http.Csrf;
import dev.plectrum.http.FormData;
import dev.plectrum.http.Handler;
import dev.plectrum.http.Method;
import dev.plectrum.http.QueryString;
import dev.plectrum.http.Request;
import dev.plectrum.http.Response;
import dev.plectrum.http.Rule;
import java.util.List;
import java.util.Map;

/** A GET without a server: as much of it as dispatch asks for. */
final class FakeRequest implements Request {
  private static final QueryString NO_QUERY = QueryString.parse("");

  private final String path;

  FakeRequest(String path) {
    this.path = path;
  }

  @Override
  public Method method() {
    return Method.GET;
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public QueryString query() {
    return NO_QUERY;
  }

  @Override
  public String origin() {
    return "http://localhost";
  }

  @Override
  public String header(String name) {
    return null;
  }

  @Override
  public Map<String, List<String>> headers() {
    return Map.of();
  }

  @Override
  public boolean isSecure() {
    return false;
  }

  @Override
  public String address() {
    return "127.0.0.1";
  }

  @Override
  public String cookie(String name) {
    return null;
  }

  @Override
  public <T> T attribute(Attribute<T> key) {
    return null;
  }

  @Override
  public <T> void attribute(Attribute<T> key, T value) {}

  @Override
  public byte[] body() {
    return new byte[0];
  }

  @Override
  public FormData form() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Csrf csrf() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Response blocking(Rule rule, Handler handler) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Response nonAtomic(Rule rule, Handler handler) {
    throw new UnsupportedOperationException();
  }
}
