package dev.plectrum.processor.write;

import dev.plectrum.processor.plan.route.Names;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The local variables of one generated method, by the names that the user gave them. */
final class Locals {
  private final Names names;
  private final Map<String, String> locals;

  /**
   * Locals beside some names.
   *
   * @param known those that exist already
   */
  Locals(Collection<String> reserved, Map<String, String> known) {
    this.names = new Names(reserved);
    this.locals = new HashMap<>(known);
    known.values().forEach(names::free);
  }

  /** The local for a parameter of the user's. */
  String of(String name) {
    return locals.computeIfAbsent(name, names::free);
  }

  /** A local that the user knows nothing of. */
  String fresh(String wish) {
    return names.free(wish);
  }
}
