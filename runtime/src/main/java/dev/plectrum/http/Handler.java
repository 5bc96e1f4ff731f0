package dev.plectrum.http;

/** Makes the answer to a request that has been routed and read. */
@FunctionalInterface
public interface Handler {
  /** Makes the answer. What it throws is answered with a status. */
  Response handle() throws Exception;
}
