package dev.plectrum.http;

import org.jspecify.annotations.Nullable;

/** Knows who sends a request and what they may do. It is asked on a worker, and may wait. */
public interface Gatekeeper {
  /** For a site without users: what is not public is open to nobody. */
  Gatekeeper CLOSED =
      new Gatekeeper() {
        @Override
        public @Nullable Response refuse(Request request, Rule rule) {
          return rule.equals(Rule.PUBLIC) ? null : Response.status(403);
        }

        @Override
        public Response finish(Request request, Response response) {
          return response;
        }
      };

  /**
   * Looks at a request before its handler does; also at one for a public route. A forged request
   * has been refused before. {@link Refusals} makes the answers that this calls for.
   *
   * @return null if the handler may run, otherwise what is answered in its place
   */
  @Nullable Response refuse(Request request, Rule rule);

  /**
   * Ends what {@link #refuse} began, in the handler's transaction: keeps the session and sets its
   * cookie. The body of the answer has been made already, so only headers may be added here. It is
   * not called if the handler has failed.
   */
  Response finish(Request request, Response response);
}
