package dev.plectrum.http.undertow;

import dev.plectrum.http.ContentEncoding;
import dev.plectrum.http.EntityTag;
import dev.plectrum.http.ErrorResponses;
import dev.plectrum.http.Method;
import dev.plectrum.http.Response;
import dev.plectrum.http.ResponseBody;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the bytes of an answer before any of them is sent, so that a fault on the way can still
 * become an answer of its own.
 */
final class Rendering {
  private static final Logger LOG = LoggerFactory.getLogger(Rendering.class);

  private static final String ACCEPT_ENCODING = "Accept-Encoding";
  private static final int MANY = 64 * 1024;
  private static final Response FAILED = Response.status(500);

  private final UndertowRequest request;
  private final HttpServerExchange exchange;
  private final ErrorResponses errors;
  private final Compression compression;
  private final int patience;
  private PooledOutput output;
  private Response response = FAILED;

  /**
   * The answer to {@code request}.
   *
   * @param patience for how many seconds the client may be silent while it is sent
   */
  Rendering(UndertowRequest request, ErrorResponses errors, Compression compression, int patience) {
    this.request = request;
    this.exchange = request.exchange();
    this.errors = errors;
    this.compression = compression;
    this.patience = patience;
    this.output = new PooledOutput(exchange.getConnection().getByteBufferPool());
  }

  /** Makes the bytes of {@code made}, in place of what has been made before. */
  void render(Response made) throws IOException {
    output.close();
    response = errors.complete(request, made);
    ResponseBody body = response.body();
    if (body == null) {
      return;
    }
    byte[] bytes = body.bytes();
    if (bytes != null && bytes.length <= HeadConduit.SMALL) {
      output.be(bytes);
    } else {
      body.write(output);
    }
  }

  /** Adds headers to an answer whose bytes have been made. */
  void finish(UnaryOperator<Response> change) {
    response = change.apply(response);
  }

  /** Makes the answer to a fault, in place of what has been made before. */
  void fail(Throwable thrown) {
    try {
      render(errors.of(request, thrown));
    } catch (Throwable e) {
      LOG.error("An error could not be answered", e);
      output.close();
      response = FAILED;
    }
  }

  /** Whether it takes so long to send what has been made that other connections would notice. */
  boolean isLong() {
    return output.size() > MANY && compression.concerns(response, output.size());
  }

  /** Sends what has been made, and ends the exchange. */
  void send() {
    boolean compressed = negotiate();
    leaveOutWhatIsKnown();
    if (compressed && output.size() > 0) {
      compress();
    }
    int status = response.status();
    exchange.setStatusCode(status);
    HeaderMap headers = exchange.getResponseHeaders();
    String contentType = response.contentType();
    if (contentType != null) {
      headers.put(Headers.CONTENT_TYPE, contentType);
    }
    if (response.hasHeaders()) {
      DefaultHeaders.yieldTo(response, exchange);
      // First out with the standard ones, as a name may come with several values.
      response.forEachHeader((name, value) -> headers.remove(name));
      response.forEachHeader((name, value) -> headers.add(HttpString.tryFromString(name), value));
    }
    if (status == 413 || status == 408) {
      exchange.setPersistent(false);
    }
    if (exchange.isHttp10() && exchange.isPersistent()) {
      // There it has to be said.
      headers.put(Headers.CONNECTION, "keep-alive");
    }
    if (status != 204 && status != 304) {
      exchange.setResponseContentLength(output.size());
    }
    new Ending(request, output, patience).send(request.method() != Method.HEAD);
  }

  /** Says what the bytes depend on. Returns whether they are to be compressed. */
  private boolean negotiate() {
    if (!compression.concerns(response, output.size())) {
      return false;
    }
    response = response.vary(ACCEPT_ENCODING);
    if (!ContentEncoding.acceptsGzip(request.header(ACCEPT_ENCODING))) {
      return false;
    }
    String tag = response.header("ETag");
    if (tag != null) {
      response = response.header("ETag", EntityTag.weak(tag));
    }
    return true;
  }

  private void leaveOutWhatIsKnown() {
    String tag = response.status() == 200 ? response.header("ETag") : null;
    boolean asks = request.method() == Method.GET || request.method() == Method.HEAD;
    if (tag != null && asks && EntityTag.isKnown(request.header("If-None-Match"), tag)) {
      response = response.withStatus(304);
      output.close();
    }
  }

  private void compress() {
    PooledOutput plain = output;
    PooledOutput smaller =
        compression.compress(plain, exchange.getConnection().getByteBufferPool());
    if (smaller.size() >= plain.size()) {
      smaller.close();
      return;
    }
    plain.close();
    output = smaller;
    response = response.header("Content-Encoding", ContentEncoding.GZIP);
  }
}
