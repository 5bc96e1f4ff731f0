package dev.plectrum.route;

/** The HTTP methods a route can answer. {@code HEAD} and {@code OPTIONS} are answered for it. */
public enum HttpMethod {
  GET,
  POST,
  PUT,
  PATCH,
  DELETE
}
