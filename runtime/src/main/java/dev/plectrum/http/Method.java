package dev.plectrum.http;

/** The method of a request. */
public enum Method {
  GET,
  HEAD,
  POST,
  PUT,
  PATCH,
  DELETE,
  OPTIONS,
  /** Any method that no route can answer. */
  OTHER;

  /** Whether a request with this method changes nothing. */
  public boolean isSafe() {
    return this == GET || this == HEAD || this == OPTIONS;
  }
}
