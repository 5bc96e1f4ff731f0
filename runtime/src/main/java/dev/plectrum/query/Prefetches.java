package dev.plectrum.query;

import dev.plectrum.db.Shape;
import dev.plectrum.db.ToMany;
import dev.plectrum.db.ToOne;
import java.util.ArrayList;
import java.util.List;

/** Turns what is to be prefetched into what the rows load. */
final class Prefetches {
  private Prefetches() {}

  static Shape.Prefetch of(Selection.Prefetch prefetch) {
    Path<?> path = prefetch.path();
    ToMany<?> last = path.many();
    Path<?> parent = path.parent();
    List<ToOne<?>> steps =
        last == null || parent == null ? new ArrayList<>(path.steps()) : parent.steps();
    return new Shape.Prefetch(steps, last);
  }
}
