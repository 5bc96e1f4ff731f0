package dev.plectrum.http;

import org.jspecify.annotations.Nullable;

/** Tells the developer of a site what was going on when a request failed. */
public interface Inspector {
  /** Tells nothing, as is right wherever somebody else may see it. */
  Inspector NONE = (request, problem, thrown, json) -> null;

  /** A request begins on this thread; what was noted before belongs to another one. */
  default void begin() {}

  /** The request that began on this thread has been answered. */
  default void end(Request request) {}

  /**
   * The answer to a request that failed as nobody foresaw, in place of the one for everybody.
   *
   * @param problem what everybody would be told
   * @param json whether the client wants JSON, not a page
   * @return the answer, or null to tell what everybody is told
   */
  @Nullable Response inspect(Request request, Problem problem, Throwable thrown, boolean json);
}
