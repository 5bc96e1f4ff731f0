package dev.plectrum.query;

import dev.plectrum.db.ToAny;
import dev.plectrum.db.ToOne;
import java.util.List;

/**
 * What queries can say about a key that points to rows of one of several models: its two columns,
 * and the ways to the tables. The processor writes one subclass per such key.
 *
 * @param <T> what the models have in common
 */
public abstract non-sealed class TargetFields<T> implements Loadable {
  private final Path<?> path;
  private final ToAny<T> relation;

  /** The columns of a key of the table at the end of {@code path}. */
  protected TargetFields(Path<?> path, ToAny<T> relation) {
    this.path = path;
    this.relation = relation;
  }

  /** One step further, to the rows of one of the tables. */
  protected final <A> Path<A> to(ToOne<A> step) {
    return path.to(step);
  }

  /** The ways to the tables. */
  final List<Path<?>> paths() {
    return relation.targets().stream().<Path<?>>map(path::to).toList();
  }
}
