package dev.plectrum.route;

/**
 * The HTTP methods a route can answer. {@code HEAD} and {@code OPTIONS} are answered for it. Those
 * that change something run in one transaction, which is committed before the answer leaves.
 */
public enum HttpMethod {
  GET,
  POST,
  PUT,
  PATCH,
  DELETE
}
