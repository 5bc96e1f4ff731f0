package benchmark.app;

import dev.plectrum.route.NonBlocking;
import dev.plectrum.route.Public;
import dev.plectrum.route.Route;

/** The answers that need no database. */
final class ConstantApi {
  private ConstantApi() {}

  /** A constant text. */
  @Route("/plaintext")
  @Public
  @NonBlocking
  static String plaintext() {
    return "Hello, World!";
  }

  /** A constant as JSON. */
  @Route("/json")
  @Public
  @NonBlocking
  static Message json() {
    return new Message("Hello, World!");
  }
}
