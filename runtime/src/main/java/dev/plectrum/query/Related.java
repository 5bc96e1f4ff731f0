package dev.plectrum.query;

import dev.plectrum.db.ToMany;

/**
 * A to-many relation at the end of a path, to be loaded with the rows of a query.
 *
 * @param <A> the model on the other side
 */
public final class Related<A> {
  private final Path<?> path;
  private final ToMany<A> relation;

  Related(Path<?> path, ToMany<A> relation) {
    this.path = path;
    this.relation = relation;
  }

  Path<?> path() {
    return path;
  }

  ToMany<A> relation() {
    return relation;
  }

  @Override
  public String toString() {
    return path + "." + relation.name();
  }
}
