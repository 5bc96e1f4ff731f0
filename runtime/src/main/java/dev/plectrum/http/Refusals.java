package dev.plectrum.http;

/** Makes the answers of a {@link Gatekeeper} that lets a request in no further. */
public final class Refusals {
  private final HttpSettings settings;

  /** Answers by {@code settings}. */
  public Refusals(HttpSettings settings) {
    this.settings = settings;
  }

  /**
   * For someone who has to sign in first: 401 below the API's prefix and for clients that prefer
   * JSON, elsewhere 302 to {@code LOGIN_URL}, which is told where to go on.
   */
  public Response signIn(Request request) {
    if (settings.isApi(request.path()) || MediaType.prefersJson(request.header("Accept"))) {
      return Response.status(401).header("WWW-Authenticate", "Session").vary("Accept");
    }
    String url = settings.security().loginUrl();
    String separator = url.indexOf('?') < 0 ? "?" : "&";
    String next = PercentCoding.encoded(NextUrl.of(request)).replace("%2F", "/");
    return Response.status(302)
        .header("Location", url + separator + NextUrl.PARAMETER + "=" + next)
        .header("Cache-Control", "no-store")
        .vary("Accept");
  }

  /** For someone who is signed in and may not do this: 403. */
  public Response forbidden() {
    return Response.status(403);
  }
}
