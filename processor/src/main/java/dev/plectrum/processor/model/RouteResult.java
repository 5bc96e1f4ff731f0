package dev.plectrum.processor.model;

/** What a handler answers with. */
public sealed interface RouteResult {
  /** {@code void}: 204. */
  record Nothing() implements RouteResult {}

  /** {@code Response}: whatever the handler made. */
  record Explicit() implements RouteResult {}

  /** {@code String}: plain text. */
  record Text() implements RouteResult {}

  /**
   * A template's model: a page.
   *
   * @param model the template's model
   * @param reach from where the model, and so its renderer, can be named
   * @param renderer the class that JStachio writes for it
   * @param optional whether it may be missing, which is 404
   */
  record Page(JavaClass model, Reach reach, JavaClass renderer, boolean optional)
      implements RouteResult {}

  /** Anything else is JSON. */
  record Json(JsonType type, Wrapping wrapping) implements RouteResult {}

  /** What a JSON result comes in. */
  enum Wrapping {
    NONE,
    /** {@code Optional}: 404 if empty. */
    OPTIONAL,
    /** {@code Created}: 201 with its location. */
    CREATED,
    /** {@code Page}: a part of a list, with links to the parts before and after. */
    PAGE
  }
}
