package dev.plectrum.http;

/** The routes of an app or of a site; generated. */
@FunctionalInterface
public interface RouteTable {
  /**
   * Answers a request, on the I/O thread: a leaf that waits for anything does so in {@link
   * Request#blocking}.
   *
   * @param path what is left of the path, from where the table is mounted
   * @return the answer; {@link Response#notFound} if no route matches
   */
  Response dispatch(Request request, Segments path) throws Exception;
}
