package dev.plectrum.query;

import java.util.List;

/**
 * What can be loaded right after the rows of a query: a relation, or a key that points to rows of
 * several models.
 *
 * @see Query#prefetch
 */
public sealed interface Loadable permits Fields, TargetFields {
  /** The ways to the rows: one, or one to each of the models. */
  static List<Path<?>> paths(Loadable relation) {
    return relation instanceof TargetFields<?> several
        ? several.paths()
        : List.of(((Fields<?>) relation).path);
  }
}
